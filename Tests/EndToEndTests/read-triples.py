"""Reads the statements of an XHTML+RDFa page with pyRdfa and rdflib, and prints those on its cells as JSON.

Usage: read-triples.py PAGE.xhtml
"""
import json
import sys
import warnings

warnings.simplefilter("ignore")
from pyRdfa import pyRdfa  # noqa: E402
from rdflib import Namespace, RDF  # noqa: E402

DCTERMS = Namespace("http://purl.org/dc/terms/")
PROV = Namespace("http://www.w3.org/ns/prov#")
SCHEMA = Namespace("http://schema.org/")
XSD = "http://www.w3.org/2001/XMLSchema#"
BASE = "https://wiki.example.org/page"

graph = pyRdfa(base=BASE).graph_from_source(sys.argv[1])


def one(subject, predicate):
    values = sorted(graph.objects(subject, predicate))
    if len(values) > 1:
        sys.exit(f"{subject} has {len(values)} values of {predicate}")
    return str(values[0]) if values else None


def kind(subject, predicate):
    values = [str(value.datatype or "").removeprefix(XSD) for value in graph.objects(subject, predicate)]
    return values[0] if values else None


def sourced(node):
    return {"citation": one(node, SCHEMA.citation), "address": one(node, DCTERMS.source), "date": one(node, DCTERMS.date)}


def value(node):
    assert (node, RDF.type, SCHEMA.PropertyValue) in graph
    image = next(graph.objects(node, PROV.wasDerivedFrom))
    return {
        "name": one(node, SCHEMA.name), "value": one(node, SCHEMA.value), "type": kind(node, SCHEMA.value),
        "unit": one(node, SCHEMA.unitText), "image": one(image, SCHEMA.name),
        "digest": one(image, DCTERMS.identifier), "dateType": kind(node, DCTERMS.date), **sourced(node)}


def claim(node):
    assert (node, RDF.type, SCHEMA.Claim) in graph
    return {"text": one(node, SCHEMA.text), **sourced(node)}


cells = {}
for cell in graph.subjects(RDF.type, PROV.Entity):
    if not str(cell).startswith(BASE + "#"):
        continue
    cells[str(cell)[len(BASE) + 1:]] = {
        "values": [value(node) for node in graph.objects(cell, SCHEMA.additionalProperty)],
        "claims": [claim(node) for node in graph.objects(cell, SCHEMA.subjectOf)]}
json.dump(cells, sys.stdout, ensure_ascii=False, sort_keys=True)
