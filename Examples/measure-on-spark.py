#!/usr/bin/env python3
"""Measures a list of images on a Spark cluster: `plimsoll measure` is a filter from names to JSON lines.

    spark-submit Examples/measure-on-spark.py hdfs:///names.txt hdfs:///measurements

Each task pipes its part of the names through the program (RDD.pipe). A task that is lost is run again, and gives the
same lines: a measurement depends on the image and on SOURCE_DATE_EPOCH alone. An image that cannot be measured is told
on the task's standard error, and its line is missing; it does not fail the job.
"""
import argparse
import os
import shlex
import time

from pyspark import SparkContext


def filter_command(program: str, options: list[str]) -> str:
    """The program as a filter whose status says whether it ran: 1 means that some image could not be measured."""
    measure = shlex.join([program, "measure", "--from-file", "-", *options])
    return shlex.join(["sh", "-c", f"{measure} || [ $? -eq 1 ]"])


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("names", help="a text file with the name of one image in each line")
    arguments.add_argument("output", help="the folder for the JSON lines; it must not exist")
    arguments.add_argument("--partitions", type=int, default=64, help="how many tasks the names are divided among")
    arguments.add_argument("--program", default="plimsoll", help="the program, at the same path on every machine")
    arguments.add_argument("--taken-at", type=int, default=int(time.time()), help="the time that measurements bear")
    arguments.add_argument("options", nargs="*", help="options of plimsoll measure, after --")
    given = arguments.parse_args()

    context = SparkContext(appName="plimsoll measure")
    lines = context.textFile(given.names).repartition(given.partitions).pipe(
        filter_command(given.program, given.options),
        env={
            "HOME": os.environ.get("HOME", "/"),
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "SOURCE_DATE_EPOCH": str(given.taken_at),
        },
        checkCode=True,
    )
    lines.saveAsTextFile(given.output)
    context.stop()


if __name__ == "__main__":
    main()
