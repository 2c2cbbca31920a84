#include "takeaway/csv_metadata.h"

#include "base/json_writer.h"
#include "takeaway/words.h"

namespace atlas::takeaway {
namespace {

void write_words(JsonWriter& json, std::string_view key, const BilingualText& text) {
    json.key(key).begin_array();
    for (const Language language : {Language::english, Language::chinese}) {
        json.begin_object().key("@value").text(text.in(language));
        json.key("@language").text(language_tag(language)).end_object();
    }
    json.end_array();
}

void write_document(JsonWriter& json, const Document& document) {
    json.begin_object().key("dc:identifier").text(document.id.value);
    if (!document.address.empty()) json.key("@id").text(document.address);
    write_words(json, "dc:title", document.title);
    write_words(json, "dc:publisher", document.publisher);
    if (!document.dated.empty()) json.key("dc:date").text(document.dated);
    json.key("dc:language").text(document.language).end_object();
}

void write_dialect(JsonWriter& json) {
    json.key("dialect").begin_object().key("encoding").text("utf-8").key("delimiter").text(",");
    json.key("lineTerminators").begin_array().text("\r\n").end_array();
    json.key("quoteChar").text("\"").end_object();
}

void write_column(JsonWriter& json, const DataColumn& column) {
    json.begin_object().key("name").text(column.key).key("titles").begin_object();
    for (const Language language : {Language::english, Language::chinese})
        json.key(language_tag(language)).text(column.title.in(language));
    json.end_object();
    json.key("datatype").text(column.type == DataType::number ? "number" : "string");
    json.key("null").text("");
    if (column.type == DataType::list) json.key("separator").text(list_separator);
    json.end_object();
}

}  // namespace

std::string write_csv_metadata(const DataTable& table, const Dataset& dataset, std::string_view date) {
    JsonWriter json;
    json.begin_object().key("@context").text("http://www.w3.org/ns/csvw").key("url").text(table.name + ".csv");
    write_words(json, "dc:title", table.title);
    write_words(json, "dc:description", words("csv.convention"));
    write_words(json, "dc:rights", words("csv.rights"));
    json.key("dc:created").text(date).key("dc:relation").text(table.address);
    json.key("dc:source").begin_array();
    for (const DocumentId& id : table.documents) {
        if (const Document* document = dataset.find_document(id)) write_document(json, *document);
    }
    json.end_array();
    write_dialect(json);
    json.key("tableSchema").begin_object().key("columns").begin_array();
    for (const DataColumn& column : table.columns) write_column(json, column);
    json.end_array().end_object().end_object();
    return json.result() + '\n';
}

}  // namespace atlas::takeaway
