#include "load/parsers.h"

namespace atlas::loading {
namespace {

constexpr std::size_t most_highlights = 4;
constexpr Limits orders = {0, 1000};

void read_highlights(RecordReader& reader, std::vector<FactId>& highlights) {
    const std::optional<Node> node = reader.expect("highlights");
    if (!node) return;
    read(*node, highlights);
    if (highlights.size() > most_highlights) report(*node, list_too_long(most_highlights));
}

bool is_complete(const BilingualText& text) { return !text.english.empty() && !text.chinese.empty(); }

/// Valid as soon as the page of the faculty can be shown: a wrong mention in a list does not hide a whole faculty.
bool parse_header(const Node& node, Faculty& faculty, int& order) {
    RecordReader reader(node);
    reader.required("id", faculty.id);
    reader.required("names", faculty.names);
    reader.required("short_names", faculty.short_names);
    reader.required("organisation", faculty.organisation);
    reader.required("home", faculty.home);
    reader.required_list("documents", faculty.documents);
    reader.required("introduction", faculty.introduction);
    read_highlights(reader, faculty.highlights);
    reader.required("credentials", faculty.credentials);
    reader.required("news", faculty.news);
    if (const std::optional<Node> place = reader.find("order")) read(*place, order, orders);
    reader.finish();
    return !faculty.id.empty() && !faculty.organisation.empty() && !faculty.home.empty() &&
           is_complete(faculty.names) && is_complete(faculty.short_names) && is_complete(faculty.introduction);
}

bool parse_programme(const Node& node, Programme& programme) {
    RecordReader reader(node);
    reader.required("id", programme.id);
    reader.required("names", programme.names);
    reader.required("level", programme.level);
    reader.required_list("awarding", programme.awarding);
    reader.required("status", programme.status);
    reader.optional("note", programme.note);
    read_sources(reader, programme.sources);
    return reader.finish();
}

}  // namespace

void expect_profile(FileReader& file, FacultyDraft& faculty) {
    const auto read = [&file, &faculty](const Node& node) {
        faculty.header.file = file.path();
        faculty.header.list = "faculty";
        faculty.header.valid = parse_header(node, faculty.header.record, faculty.order);
    };
    const auto forget = [&faculty] {
        faculty.header.record = {};
        faculty.header.valid = false;
        faculty.order = FacultyDraft().order;
    };
    file.expect_value("faculty", read, forget);
    file.expect_list("programmes", faculty.programmes, parse_programme);
}

}  // namespace atlas::loading
