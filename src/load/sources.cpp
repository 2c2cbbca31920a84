#include "load/parsers.h"

namespace atlas::loading {
namespace {

constexpr std::size_t longest_printed = 120;
constexpr Limits paragraphs = {1, 9999};

bool parse_document(const Node& node, Document& document) {
    RecordReader reader(node);
    reader.required("id", document.id);
    reader.required("title", document.title);
    reader.required("publisher", document.publisher);
    reader.required("kind", document.kind);
    reader.required_text("language", document.language, check_language_tag);
    reader.required_text("dated", document.dated, check_date, "not-stated");
    reader.required_text("address", document.address, check_address, "none");
    reader.optional("note", document.note);
    return reader.finish();
}

/// `printed` holds a figure or a name; a passage is recognised by its length or a full stop of a sentence.
bool is_passage(const std::string& printed) {
    return printed.size() > longest_printed || printed.find("。") != std::string::npos;
}

void check_locator(const Node& node, const Locator& locator) {
    const bool names_place = locator.paragraph.has_value() || !locator.printed.empty();
    if (locator.section == "whole" && names_place) report(node, whole_document_with_place());
    if (is_passage(locator.printed)) report(*find_member(node, "printed"), printed_is_a_passage(longest_printed));
}

}  // namespace

void read(const Node& node, Locator& locator) {
    RecordReader reader(node);
    reader.required("document", locator.document);
    reader.required_text("section", locator.section, nullptr);
    reader.optional("paragraph", locator.paragraph, paragraphs);
    reader.optional_text("printed", locator.printed, nullptr);
    check_locator(node, locator);
    reader.finish();
}

void read_sources(RecordReader& reader, std::vector<Locator>& sources) {
    const std::optional<Node> node = reader.find("sources");
    if (!node) {
        if (type_of(reader.node()) == JsonType::object) report(reader.node(), missing_locator());
        return;
    }
    read(*node, sources);
    if (type_of(*node) == JsonType::list && sources.empty()) report(*node, missing_locator());
}

void expect_sources(FileReader& file, DatasetDraft& draft) {
    file.expect_list("documents", draft.documents, parse_document);
}

}  // namespace atlas::loading
