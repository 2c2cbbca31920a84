// JSON-LD of every page and record of the real data, read back and held against the dataset in both directions.

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/ranges.h"
#include "model/names.h"
#include "pages/amount_text.h"
#include "pages/fact_table.h"
#include "query/partners.h"
#include "render/structured_data.h"
#include "support/fixture.h"

namespace atlas {
namespace {

using Json = nlohmann::json;

const Dataset& real_dataset() {
    static const Dataset dataset = test::load_real_data().dataset;
    return dataset;
}

/// Addresses like those of the edition, made of names only.
std::string address_of(const State& state) {
    std::string address = "https://atlas.example/" + std::string(language_tag(state.language)) + "/";
    if (state.fact) return address + "fact#" + state.fact->value;
    if (state.record) return address + std::to_string(static_cast<int>(state.record->kind)) + "/" + state.record->id;
    return address + std::to_string(static_cast<int>(state.page));
}

DescribedPage page_of(State state, std::optional<Topic> topic = std::nullopt) {
    std::string address = topic ? "https://atlas.example/topic/" + std::string(name_of(*topic)) : address_of(state);
    return {std::move(state), topic, std::move(address), "Title", "Description"};
}

/// Every page that an edition of the faculty can have, in one language.
std::vector<DescribedPage> pages_of(const Dataset& dataset, const Faculty& faculty, Language language) {
    std::vector<DescribedPage> pages;
    const State state{.faculty = faculty.id, .language = language};
    for (int page = 0; page < page_count; ++page) {
        pages.push_back(page_of(state));
        pages.back().state.page = static_cast<PageId>(page);
    }
    for (const EnumName<Topic>& topic : enum_names(Topic{})) pages.push_back(page_of(state, topic.value));
    const auto add = [&](RecordKind kind, const std::string& id) {
        State record = state;
        record.record = RecordRef{kind, id};
        pages.push_back(page_of(std::move(record)));
    };
    for (const Organisation& item : dataset.organisations) add(RecordKind::partner, item.id.value);
    for (const Document& item : dataset.documents) add(RecordKind::document, item.id.value);
    for (const Opportunity& item : faculty.opportunities) add(RecordKind::opportunity, item.id.value);
    for (const Agreement& item : faculty.agreements) add(RecordKind::agreement, item.id.value);
    for (const Programme& item : faculty.programmes) add(RecordKind::programme, item.id.value);
    for (const Conflict& item : faculty.conflicts) add(RecordKind::conflict, item.id);
    return pages;
}

Json graph_of(const Dataset& dataset, const Faculty& faculty, const DescribedPage& page) {
    const Json root = Json::parse(structured_data(dataset, faculty, page, address_of), nullptr, false);
    EXPECT_FALSE(root.is_discarded()) << page.address;
    return root.is_discarded() ? Json::array() : root["@graph"];
}

void for_each_page(const std::function<void(const Faculty&, const DescribedPage&, const Json&)>& look) {
    for (const Faculty& faculty : real_dataset().faculties) {
        for (const Language language : {Language::english, Language::chinese}) {
            for (const DescribedPage& page : pages_of(real_dataset(), faculty, language)) {
                look(faculty, page, graph_of(real_dataset(), faculty, page));
            }
        }
    }
}

/// Observations of facts by the id of the fact; those of rankings have no address of their own.
std::map<std::string, Json> observations_in(const Json& graph) {
    std::map<std::string, Json> found;
    for (const Json& node : graph) {
        if (node["@type"] != "Observation" || !node.contains("@id")) continue;
        const std::string address = node["@id"];
        const bool is_new = found.emplace(address.substr(address.find('#') + 1), node).second;
        EXPECT_TRUE(is_new) << address << " stands twice";
    }
    return found;
}

/// The value as the data has it, whatever JSON makes of it.
struct SaysValue {
    const Json& node;
    Language language;

    bool operator()(std::monostate) const { return false; }
    bool operator()(double value) const { return node["value"].is_number() && node["value"].get<double>() == value; }
    bool operator()(const Range& range) const {
        return node["minValue"].get<double>() == range.from && node["maxValue"].get<double>() == range.to &&
               !node.contains("value");
    }
    bool operator()(const std::string& value) const { return node["value"] == value; }
    bool operator()(const BilingualText& words) const { return node["value"] == words.in(language); }
};

std::vector<const Fact*> all_facts(const Faculty& faculty) {
    std::vector<const Fact*> facts;
    for (const Fact& fact : faculty.facts) facts.push_back(&fact);
    for (const Opportunity& opportunity : faculty.opportunities) {
        for (const Term& term : opportunity.terms) {
            for (const Fact& fact : term.facts) facts.push_back(&fact);
        }
    }
    return facts;
}

std::set<std::string> with_value(const std::vector<const Fact*>& facts) {
    std::set<std::string> ids;
    for (const Fact* fact : facts) {
        if (fact->has_value()) ids.insert(fact->id.value);
    }
    return ids;
}

/// What has to be on the page, worked out from the records alone; nothing for pages that choose what they show.
std::optional<std::set<std::string>> expected_on(const Faculty& faculty, const DescribedPage& page) {
    std::vector<const Fact*> facts;
    const std::optional<RecordRef>& record = page.state.record;
    if (!page.topic && !record && page.state.page != PageId::sources) return std::nullopt;
    for (const Fact* fact : all_facts(faculty)) {
        const bool is_term = fact->id.value.find('.') != std::string::npos;
        bool is_here = false;
        if (page.topic) {
            is_here = !is_term && fact->topic == *page.topic;
        } else if (!record) {
            is_here = true;  // the sources page lists every fact
        } else if (record->kind == RecordKind::opportunity) {
            is_here = fact->id.value.rfind(record->id + ".", 0) == 0;
        } else if (record->kind == RecordKind::document) {
            is_here = !fact->sources.empty() && fact->sources.front().document.value == record->id;
        } else if (record->kind == RecordKind::conflict) {
            const auto conflict = ranges::find(faculty.conflicts, record->id, &Conflict::id);
            is_here = ranges::find(conflict->facts, fact->id) != conflict->facts.end();
        } else if (record->kind == RecordKind::partner) {
            is_here = !is_term && names_organisation(*fact, {record->id});
        } else {
            is_here = !is_term && fact->subject == record->id;
        }
        if (is_here) facts.push_back(fact);
    }
    return with_value(facts);
}

TEST(structured_data, of_every_page_and_record_is_json_with_a_page_and_an_address_for_each_thing_once) {
    int pages = 0;
    for_each_page([&](const Faculty&, const DescribedPage& page, const Json& graph) {
        ++pages;
        EXPECT_EQ(graph.front()["@type"], "WebPage");
        EXPECT_EQ(graph.front()["@id"], page.address);
        EXPECT_EQ(graph.front()["inLanguage"], language_tag(page.state.language));
        std::set<std::string> addresses;
        for (const Json& node : graph) {
            EXPECT_TRUE(node.contains("@type"));
            if (node.contains("@id")) {
                EXPECT_TRUE(addresses.insert(node["@id"]).second) << node["@id"];
            }
        }
    });
    EXPECT_GT(pages, 500);
}

TEST(structured_data, observes_every_fact_with_a_value_that_a_page_shows_and_no_other) {
    for_each_page([](const Faculty& faculty, const DescribedPage& page, const Json& graph) {
        const auto expected = expected_on(faculty, page);
        std::set<std::string> found;
        for (const auto& [id, node] : observations_in(graph)) found.insert(id);
        if (expected) {
            EXPECT_EQ(found, *expected) << page.address;
        }
    });
}

TEST(structured_data, gives_values_units_and_denominators_exactly_as_the_data_has_them) {
    int seen = 0;
    for_each_page([&](const Faculty& faculty, const DescribedPage& page, const Json& graph) {
        for (const auto& [id, node] : observations_in(graph)) {
            const Fact* fact = faculty.find_fact({id});
            ASSERT_NE(fact, nullptr) << id;
            ++seen;
            const Language language = page.state.language;
            EXPECT_TRUE(std::visit(SaysValue{node, language}, fact->value)) << page.address << " " << node;
            EXPECT_EQ(node.value("unitText", ""), unit_text(*fact, language)) << id;
            const Population* whole = fact->of ? faculty.find_population(*fact->of) : nullptr;
            EXPECT_EQ(node.contains("measurementDenominator"), whole != nullptr) << id;
            if (whole != nullptr) {
                EXPECT_EQ(node["measurementDenominator"]["name"], whole->label.in(language));
            }
            EXPECT_EQ(node.contains("measurementQualifier"), fact->qualifier != Qualifier::exactly) << id;
            if (node.contains("observationDate")) {
                EXPECT_EQ(node["observationDate"], fact->as_of);
            }
        }
    });
    EXPECT_GT(seen, 2000);
}

TEST(structured_data, gives_each_fact_in_full_on_the_one_page_that_has_its_anchor) {
    for (const Faculty& faculty : real_dataset().faculties) {
        std::map<std::string, int> in_full;
        for (const DescribedPage& page : pages_of(real_dataset(), faculty, Language::english)) {
            const bool is_overview = !page.topic && !page.state.record && page.state.page == PageId::overview;
            if (is_overview) continue;  // gives its few figures in full as well
            for (const auto& [id, node] : observations_in(graph_of(real_dataset(), faculty, page))) {
                if (node.contains("variableMeasured")) ++in_full[id];
            }
        }
        const std::set<std::string> expected = with_value(all_facts(faculty));
        EXPECT_EQ(in_full.size(), expected.size());
        for (const auto& [id, times] : in_full) EXPECT_EQ(times, 1) << id;
    }
}

TEST(structured_data, says_of_a_derived_figure_how_it_was_worked_out_and_of_a_conflicting_one_that_it_is) {
    int derived = 0;
    int conflicting = 0;
    for_each_page([&](const Faculty& faculty, const DescribedPage& page, const Json& graph) {
        if (!page.topic) return;
        for (const auto& [id, node] : observations_in(graph)) {
            const Fact& fact = *faculty.find_fact({id});
            EXPECT_EQ(node.contains("measurementMethod"), fact.state == FactState::derived) << id;
            EXPECT_EQ(node.contains("valueReference"), fact.state == FactState::derived) << id;
            if (fact.state == FactState::derived) ++derived;
            if (fact.state != FactState::conflicting) continue;
            ++conflicting;
            EXPECT_NE(node["subjectOf"].dump().find("\"WebPage\""), std::string::npos) << id;
        }
    });
    EXPECT_GT(derived, 0);
    EXPECT_GT(conflicting, 0);
}

}  // namespace
}  // namespace atlas
