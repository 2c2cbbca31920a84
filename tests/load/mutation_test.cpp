// Whatever is done to the files, loading ends, and every id in what it gives resolves.
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <variant>

#include "load/problem_checks.h"

namespace atlas::test {
namespace {

/// Deterministic on every machine (the distributions of the standard library are not).
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed * 2 + 1) {}

    std::size_t below(std::size_t limit) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return static_cast<std::size_t>(state_ % limit);
    }

  private:
    std::uint64_t state_;
};

/// Text that replaces a word between quotation marks, a number or a bracket.
constexpr std::string_view replacements[] = {"null", "0",  "-1",   "1e308", "\"\"",       "\"x\"",
                                             "[]",   "{}", "true", "[[[",   "\"report\"", "not-stated"};

void flip_character(std::string& bytes, Random& random) {
    bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
}

void replace_value(std::string& bytes, Random& random) {
    const std::size_t colon = bytes.find(": ", random.below(bytes.size()));
    if (colon == std::string::npos) return;
    const std::size_t end = std::min(bytes.find_first_of(",\n", colon), bytes.size());
    bytes.replace(colon + 2, end - colon - 2, replacements[random.below(std::size(replacements))]);
}

void delete_line(std::string& bytes, Random& random) {
    const std::size_t start = bytes.find('\n', random.below(bytes.size()));
    if (start == std::string::npos) return;
    const std::size_t end = bytes.find('\n', start + 1);
    bytes.erase(start, end - start);
}

/// Writes one id of the file where another stands.
void exchange_ids(std::string& bytes, Random& random) {
    const std::size_t from = bytes.find("\"id\": \"", random.below(bytes.size()));
    const std::size_t to = bytes.find("\", \"", random.below(bytes.size()));
    if (from == std::string::npos || to == std::string::npos) return;
    const std::size_t end = bytes.find('"', from + 7);
    const std::string id = bytes.substr(from + 7, end - from - 7);
    const std::size_t start = bytes.rfind('"', to - 1);
    if (start != std::string::npos) bytes.replace(start + 1, to - start - 1, id);
}

void change(std::string& bytes, Random& random) {
    if (bytes.empty()) return;
    constexpr void (*changes[])(std::string&, Random&) = {flip_character, replace_value, delete_line, exchange_ids};
    changes[random.below(std::size(changes))](bytes, random);
}

// Every id of a dataset

void expect_locators(const Dataset& dataset, const std::vector<Locator>& sources) {
    for (const Locator& source : sources)
        EXPECT_NE(dataset.find_document(source.document), nullptr) << source.document.value;
}

void expect_organisations(const Dataset& dataset, const std::vector<OrganisationId>& ids) {
    for (const OrganisationId& id : ids) EXPECT_NE(dataset.find_organisation(id), nullptr) << id.value;
}

void expect_facts(const Faculty& faculty, const std::vector<FactId>& ids) {
    for (const FactId& id : ids) EXPECT_NE(faculty.find_fact(id), nullptr) << id.value;
}

bool is_subject(const Dataset& dataset, const Faculty& faculty, const std::string& id) {
    return faculty.id.value == id || faculty.find_population({id}) != nullptr ||
           faculty.find_programme({id}) != nullptr || faculty.find_agreement({id}) != nullptr ||
           faculty.find_opportunity({id}) != nullptr || dataset.find_organisation({id}) != nullptr;
}

void expect_fact(const Dataset& dataset, const Faculty& faculty, const Fact& fact) {
    EXPECT_TRUE(is_subject(dataset, faculty, fact.subject)) << fact.id.value << " " << fact.subject;
    EXPECT_FALSE(fact.label.english.empty() || fact.label.chinese.empty()) << fact.id.value;
    if (fact.of) {
        EXPECT_NE(faculty.find_population(*fact.of), nullptr) << fact.of->value;
    }
    expect_facts(faculty, fact.derived_from);
    expect_locators(dataset, fact.sources);
    for (const ListedItem& item : fact.items) {
        if (const auto* id = std::get_if<OrganisationId>(&item)) expect_organisations(dataset, {*id});
        const auto* code = std::get_if<CountryCode>(&item);
        EXPECT_TRUE(code == nullptr || dataset.find_country(*code) != nullptr);
    }
}

void expect_opportunity(const Dataset& dataset, const Faculty& faculty, const Opportunity& opportunity) {
    expect_organisations(dataset, opportunity.partners);
    expect_locators(dataset, opportunity.sources);
    for (const CountryCode& code : opportunity.countries) EXPECT_NE(dataset.find_country(code), nullptr);
    if (opportunity.agreement) {
        EXPECT_NE(faculty.find_agreement(*opportunity.agreement), nullptr);
    }
    EXPECT_EQ(opportunity.terms.size(), static_cast<std::size_t>(term_key_count));
    for (const Term& term : opportunity.terms) {
        EXPECT_FALSE(term.facts.empty());
        for (const Fact& fact : term.facts) expect_fact(dataset, faculty, fact);
    }
}

void expect_faculty(const Dataset& dataset, const Faculty& faculty) {
    expect_organisations(dataset, {faculty.organisation, faculty.home});
    for (const DocumentId& id : faculty.documents) EXPECT_NE(dataset.find_document(id), nullptr);
    expect_facts(faculty, faculty.highlights);
    expect_facts(faculty, faculty.credentials);
    expect_facts(faculty, faculty.news);
    for (const Fact& fact : faculty.facts) expect_fact(dataset, faculty, fact);
    for (const Opportunity& opportunity : faculty.opportunities) expect_opportunity(dataset, faculty, opportunity);
    for (const Agreement& agreement : faculty.agreements) {
        expect_organisations(dataset, agreement.partners);
        expect_locators(dataset, agreement.sources);
    }
    for (const Programme& programme : faculty.programmes) {
        expect_organisations(dataset, programme.awarding);
        expect_locators(dataset, programme.sources);
    }
    for (const Population& population : faculty.populations) {
        if (population.size) expect_facts(faculty, {*population.size});
    }
    for (const Breakdown& breakdown : faculty.breakdowns) {
        expect_facts(faculty, {breakdown.whole});
        expect_facts(faculty, breakdown.parts);
    }
    for (const Conflict& conflict : faculty.conflicts) expect_facts(faculty, conflict.facts);
    for (const ChartSpec& chart : faculty.charts) {
        for (const ChartGroup& group : chart.groups) expect_facts(faculty, group.facts);
    }
}

void expect_all_ids_resolve(const Dataset& dataset) {
    for (const Organisation& organisation : dataset.organisations) {
        EXPECT_NE(dataset.find_country(organisation.country), nullptr);
        if (organisation.parent) expect_organisations(dataset, {*organisation.parent});
        expect_locators(dataset, organisation.sources);
    }
    for (const Ranking& ranking : dataset.rankings) {
        expect_organisations(dataset, {ranking.organisation});
        expect_locators(dataset, ranking.sources);
    }
    for (const Faculty& faculty : dataset.faculties) expect_faculty(dataset, faculty);
}

void expect_places(const Problems& problems) {
    for (const Problem& problem : problems) {
        expect_both_languages(problem);
        EXPECT_FALSE(problem.code.empty());
        EXPECT_EQ(find_invalid_utf8(english(problem).message), std::nullopt);
        EXPECT_EQ(problem.line == 0, problem.column == 0);
    }
}

/// Loads `files` again and again, each time with a few changes to one of them.
void expect_robust(const std::vector<SourceFile>& files, int rounds) {
    for (int round = 0; round < rounds && !testing::Test::HasFailure(); ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        Random random(static_cast<std::uint64_t>(round) + 1);
        std::vector<SourceFile> changed = files;
        std::string& bytes = changed[random.below(changed.size())].bytes;
        for (std::size_t times = 1 + random.below(3); times > 0; --times) change(bytes, random);
        const LoadResult result = load(changed);
        expect_all_ids_resolve(result.dataset);
        expect_places(result.problems);
    }
}

TEST(Mutation, every_id_of_the_fixture_resolves_whatever_is_done_to_it) { expect_robust(build_fixture_files(), 500); }

TEST(Mutation, every_id_of_the_real_data_resolves_whatever_is_done_to_it) { expect_robust(read_real_files(), 20); }

TEST(RealData, has_no_problems) {
    const LoadResult result = load_real_data();
    EXPECT_TRUE(result.problems.empty()) << describe(result.problems);
    expect_all_ids_resolve(result.dataset);
    EXPECT_EQ(result.dataset.faculties.size(), 2u);
}

}  // namespace
}  // namespace atlas::test
