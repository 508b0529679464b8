/* The floor under XHTML rendering: what bare libxml2 needs to write a table, to parse it, and to validate it.
 *
 *   cc -O2 -o xml-floor Benchmarks/XMLFloor/xml-floor.c $(pkg-config --cflags --libs libxml-2.0)
 *   ./xml-floor [ROWS] [COLUMNS] [OUTPUT.xhtml]
 *
 * It uses libxml2 as its own examples do: xmlTextWriter into memory, xmlReadMemory into a tree,
 * xmlParseDTD through the system's XML catalog, xmlValidateDtd. Each cell holds what a report's cell holds:
 * a claim, a measured value and a verdict, some of them in Hangul, some with characters that must be escaped.
 *
 * It prints one line: rows, columns, bytes, and the seconds of write, parse, load (of the DTD) and validate.
 */
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/valid.h>
#include <libxml/xmlwriter.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const char *const public_identifier = "-//W3C//DTD XHTML 1.0 Strict//EN";
static const char *const system_identifier = "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd";

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void must(int fits, const char *what) {
  if (fits) return;
  fprintf(stderr, "xml-floor: %s failed\n", what);
  exit(1);
}

static void write_cell(xmlTextWriterPtr writer, int row, int column) {
  char text[128];
  switch ((row + column) % 4) {
    case 0: snprintf(text, sizeof(text), "%d.%d MB", 40 + row % 900, column % 10); break;
    case 1: snprintf(text, sizeof(text), "약 %dMB 이상 & <%d>", row % 500, column); break;
    case 2: snprintf(text, sizeof(text), "debian-%d (glibc %d)", row % 13, column); break;
    default: snprintf(text, sizeof(text), "unmeasured: no measurement of \"%d\"", row); break;
  }
  must(xmlTextWriterStartElement(writer, BAD_CAST "td") >= 0, "start of td");
  must(xmlTextWriterWriteAttribute(writer, BAD_CAST "class",
                                   BAD_CAST(column % 3 == 0 ? "confirmed" : "unmeasured")) >= 0, "class");
  must(xmlTextWriterWriteString(writer, BAD_CAST text) >= 0, "text");
  must(xmlTextWriterEndElement(writer) >= 0, "end of td");
}

static void write_row(xmlTextWriterPtr writer, int row, int columns) {
  char name[64];
  snprintf(name, sizeof(name), "registry.example/image-%d:tag", row);
  xmlTextWriterStartElement(writer, BAD_CAST "tr");
  xmlTextWriterStartElement(writer, BAD_CAST "th");
  xmlTextWriterWriteAttribute(writer, BAD_CAST "scope", BAD_CAST "row");
  xmlTextWriterWriteString(writer, BAD_CAST name);
  xmlTextWriterEndElement(writer);
  for (int column = 0; column < columns; column++) write_cell(writer, row, column);
  must(xmlTextWriterEndElement(writer) >= 0, "end of tr");
  xmlTextWriterWriteString(writer, BAD_CAST "\n");
}

static xmlBufferPtr write_document(int rows, int columns) {
  xmlBufferPtr buffer = xmlBufferCreate();
  must(buffer != NULL, "buffer");
  xmlTextWriterPtr writer = xmlNewTextWriterMemory(buffer, 0);
  must(writer != NULL, "writer");
  xmlTextWriterWriteDTD(writer, BAD_CAST "html", BAD_CAST public_identifier, BAD_CAST system_identifier,
                        NULL);
  xmlTextWriterStartElement(writer, BAD_CAST "html");
  xmlTextWriterWriteAttribute(writer, BAD_CAST "xmlns", BAD_CAST "http://www.w3.org/1999/xhtml");
  xmlTextWriterStartElement(writer, BAD_CAST "head");
  xmlTextWriterWriteElement(writer, BAD_CAST "title", BAD_CAST "floor");
  xmlTextWriterEndElement(writer);
  xmlTextWriterStartElement(writer, BAD_CAST "body");
  xmlTextWriterStartElement(writer, BAD_CAST "table");
  xmlTextWriterStartElement(writer, BAD_CAST "tbody");
  for (int row = 0; row < rows; row++) write_row(writer, row, columns);
  must(xmlTextWriterEndDocument(writer) >= 0, "end of document");
  xmlFreeTextWriter(writer);
  return buffer;
}

int main(int count, char **arguments) {
  int rows = count > 1 ? atoi(arguments[1]) : 10000, columns = count > 2 ? atoi(arguments[2]) : 20;
  must(rows > 0 && columns > 0, "reading ROWS and COLUMNS");
  xmlInitParser();

  double start = now();
  xmlBufferPtr buffer = write_document(rows, columns);
  double written = now();
  int size = xmlBufferLength(buffer);
  xmlDocPtr document =
      xmlReadMemory((const char *)xmlBufferContent(buffer), size, "table.xhtml", NULL, XML_PARSE_NONET);
  must(document != NULL, "parsing");
  double parsed = now();
  xmlDtdPtr dtd = xmlParseDTD(BAD_CAST public_identifier, NULL);
  must(dtd != NULL, "loading the DTD (package w3c-sgml-lib)");
  double loaded = now();
  xmlValidCtxtPtr context = xmlNewValidCtxt();
  must(context != NULL && xmlValidateDtd(context, document, dtd) == 1, "validation");
  double validated = now();

  printf("rows %d columns %d bytes %d write %.4f parse %.4f load %.4f validate %.4f total %.4f\n", rows,
         columns, size, written - start, parsed - written, loaded - parsed, validated - loaded,
         validated - start);
  if (count > 3) {
    FILE *file = fopen(arguments[3], "wb");
    must(file != NULL && fwrite(xmlBufferContent(buffer), 1, (size_t)size, file) == (size_t)size &&
             fclose(file) == 0, "writing the file");
  }
  xmlFreeValidCtxt(context);
  xmlFreeDoc(document);
  xmlFreeDtd(dtd);
  xmlBufferFree(buffer);
  xmlCleanupParser();
  return 0;
}
