#include "load/parsers.h"

namespace atlas::loading {
namespace {

bool parse_independent_fact(const Node& node, Fact& fact) { return parse_fact(node, FactRole::independent, fact); }

bool parse_population(const Node& node, Population& population) {
    RecordReader reader(node);
    reader.required("id", population.id);
    reader.required("label", population.label);
    reader.optional_text("cohort", population.cohort, check_interval);
    reader.required_id_or("size", "not-stated", population.size);
    return reader.finish();
}

bool parse_breakdown(const Node& node, Breakdown& breakdown) {
    RecordReader reader(node);
    reader.required_text("id", breakdown.id, check_id);
    reader.required("label", breakdown.label);
    reader.required("whole", breakdown.whole);
    reader.required_list("parts", breakdown.parts);
    reader.required("complete", breakdown.complete);
    return reader.finish();
}

bool parse_conflict(const Node& node, Conflict& conflict) {
    RecordReader reader(node);
    reader.required_text("id", conflict.id, check_id);
    reader.required("kind", conflict.kind);
    reader.required("title", conflict.title);
    reader.required("explanation", conflict.explanation);
    reader.required_list("facts", conflict.facts);
    return reader.finish();
}

}  // namespace

static void read(const Node& node, ChartGroup& group) {
    RecordReader reader(node);
    reader.optional("label", group.label);
    reader.required_list("facts", group.facts);
    reader.finish();
}

namespace {

bool parse_chart(const Node& node, ChartSpec& chart) {
    RecordReader reader(node);
    reader.required_text("id", chart.id, check_id);
    reader.required("kind", chart.kind);
    reader.required("title", chart.title);
    reader.required_list("groups", chart.groups);
    reader.optional("rest", chart.rest);
    reader.optional("caveat", chart.caveat);
    reader.optional("overview", chart.overview);
    return reader.finish();
}

}  // namespace

void expect_statistics(FileReader& file, FacultyDraft& faculty) {
    file.expect_list("populations", faculty.populations, parse_population);
    file.expect_list("figures", faculty.figures, parse_independent_fact);
    file.expect_list("breakdowns", faculty.breakdowns, parse_breakdown);
    file.expect_list("conflicts", faculty.conflicts, parse_conflict);
    file.expect_list("charts", faculty.charts, parse_chart);
}

void expect_statements(FileReader& file, FacultyDraft& faculty) {
    file.expect_list("statements", faculty.statements, parse_independent_fact);
}

}  // namespace atlas::loading
