// `atlas facts DIR`: every fact with its value, state, denominator and sources, as a table or as JSON.
#include <cstdio>
#include <string>
#include <variant>

#include "base/format.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "load/load.h"
#include "model/names.h"
#include "tools/command.h"
#include "tools/fact_rows.h"

namespace atlas::tools {
namespace {

constexpr std::string_view usage = "atlas facts DIR [--lang en|zh] [--json]";

// JSON

struct ValueWriter {
    JsonWriter& json;

    void operator()(std::monostate) const { json.null(); }
    void operator()(double number) const { json.number(number); }
    void operator()(const Range& range) const {
        json.begin_object().key("from").number(range.from).key("to").number(range.to).end_object();
    }
    void operator()(const std::string& text) const { json.text(text); }
    void operator()(const BilingualText& text) const { json.bilingual(text); }
};

struct ItemWriter {
    JsonWriter& json;

    void operator()(const OrganisationId& id) const {
        json.begin_object().key("organisation").text(id.value).end_object();
    }
    void operator()(const CountryCode& code) const { json.begin_object().key("country").text(code.value).end_object(); }
    void operator()(const BilingualText& text) const { json.bilingual(text); }
};

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
    json.key(key);
    text.empty() ? json.null() : json.text(text);
}

void write_bilingual(JsonWriter& json, std::string_view key, const Rare<BilingualText>& text) {
    json.key(key);
    text ? json.bilingual(*text) : json.null();
}

void write_denominator(JsonWriter& json, const FactRow& row) {
    json.key("denominator");
    if (row.denominator != nullptr) {
        json.begin_object().key("id").text(row.denominator->id.value);
        json.key("label").bilingual(row.denominator->label).end_object();
    } else if (row.fact.unit == Unit::percent) {
        json.text("not-stated");
    } else {
        json.null();
    }
}

void write_sources(JsonWriter& json, const std::vector<Locator>& sources) {
    json.key("sources").begin_array();
    for (const Locator& source : sources) {
        json.begin_object().key("document").text(source.document.value).key("section").text(source.section);
        json.key("paragraph");
        source.paragraph ? json.number(*source.paragraph) : json.null();
        write_text(json, "printed", source.printed);
        json.end_object();
    }
    json.end_array();
}

void write_value(JsonWriter& json, const Fact& fact) {
    json.key("state").text(name_of(fact.state));
    json.key("value");
    std::visit(ValueWriter{json}, fact.value);
    json.key("unit").text(name_of(fact.unit)).key("qualifier").text(name_of(fact.qualifier));
    write_bilingual(json, "noun", fact.noun);
    write_text(json, "currency", fact.currency);
    write_text(json, "per", fact.per);
    write_text(json, "scale", fact.scale);
}

void write_row(JsonWriter& json, const FactRow& row) {
    const Fact& fact = row.fact;
    json.begin_object();
    write_text(json, "faculty", row.faculty);
    json.key("kind").text(row.kind).key("id").text(fact.id.value).key("subject").text(fact.subject);
    json.key("topic").text(name_of(fact.topic)).key("label").bilingual(fact.label);
    write_value(json, fact);
    write_denominator(json, row);
    write_text(json, "cohort", fact.cohort);
    json.key("as_of").text(fact.as_of.empty() ? "not-stated" : fact.as_of);
    json.key("items").begin_array();
    for (const ListedItem& item : fact.items) std::visit(ItemWriter{json}, item);
    json.end_array();
    write_bilingual(json, "caveat", fact.caveat);
    write_sources(json, fact.sources);
    json.key("derived_from").begin_array();
    for (const FactId& id : fact.derived_from) json.text(id.value);
    json.end_array();
    write_text(json, "formula", fact.formula);
    write_bilingual(json, "unverified", fact.unverified);
    json.end_object();
}

std::string write_json(const std::vector<FactRow>& rows) {
    JsonWriter json;
    json.begin_array();
    for (const FactRow& row : rows) write_row(json, row);
    return json.end_array().result();
}

// Table

struct ValueText {
    Language language;
    Grouping grouping;

    std::string operator()(std::monostate) const { return "–"; }
    std::string operator()(double number) const { return format_number(number, language, grouping); }
    std::string operator()(const Range& range) const { return (*this)(range.from) + "–" + (*this)(range.to); }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const BilingualText& text) const { return text.in(language); }
};

std::string describe_value(const Fact& fact, Language language) {
    const Grouping grouping = fact.unit == Unit::year ? Grouping::none : Grouping::thousands;
    std::string result = std::visit(ValueText{language, grouping}, fact.value);
    if (fact.unit != Unit::text) result += " " + std::string(name_of(fact.unit));
    if (fact.qualifier != Qualifier::exactly) result = std::string(name_of(fact.qualifier)) + " " + result;
    return result;
}

std::string describe_source(const Fact& fact) {
    if (fact.sources.empty()) return fact.formula;
    const Locator& source = fact.sources.front();
    const std::string paragraph = source.paragraph ? "/" + std::to_string(*source.paragraph) : "";
    return source.document.value + " " + source.section + paragraph;
}

void print_table(const std::vector<FactRow>& rows, Language language) {
    for (const FactRow& row : rows) {
        const std::string denominator = row.denominator != nullptr ? " / " + row.denominator->id.value : "";
        std::printf("%s\t%s\t%s\t%s\t%s%s\t%s\t%s\n", row.faculty.empty() ? "-" : row.faculty.c_str(),
                    std::string(row.kind).c_str(), row.fact.id.value.c_str(),
                    std::string(name_of(row.fact.state)).c_str(), describe_value(row.fact, language).c_str(),
                    denominator.c_str(), row.fact.label.in(language).c_str(), describe_source(row.fact).c_str());
    }
}

}  // namespace

ExitCode run_facts(const std::vector<std::string>& words) {
    const Arguments arguments = parse_arguments(words, {"--json"});
    const std::optional<Folder> folder = open_data_folder(arguments, usage);
    if (!folder) return wrong_usage;

    const LoadResult result = load(folder->files, folder->unreadable);
    for (const Problem& problem : result.problems) {
        std::fprintf(stderr, "%s", format_problem(problem, arguments.language).c_str());
    }
    const std::vector<FactRow> rows = build_fact_rows(result.dataset);
    arguments.has("--json") ? static_cast<void>(std::printf("%s\n", write_json(rows).c_str()))
                            : print_table(rows, arguments.language);
    return result.problems.empty() ? success : problems_found;
}

}  // namespace atlas::tools
