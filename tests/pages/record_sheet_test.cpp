#include <gtest/gtest.h>

#include <algorithm>

#include "model/term_facts.h"
#include "pages/table_search.h"
#include "pages/words.h"

namespace atlas {
namespace {

using test::blocks_of;

class RecordSheet : public testing::Test {
  protected:
    Dataset dataset = test::cooperation_dataset();
    Faculty& faculty = dataset.faculties[0];

    Sheet build(RecordKind kind, std::string id) const {
        State state = test::state_of(faculty);
        state.record = RecordRef{kind, std::move(id)};
        return build_record_sheet(dataset, faculty, state);
    }
};

/// Values of the definition with this term, over all lists of the sheet.
std::vector<Cell> values_of(const Sheet& sheet, const std::string& term) {
    for (const DefinitionList& list : blocks_of<DefinitionList>(sheet)) {
        for (const Definition& definition : list.definitions) {
            if (definition.term == term) return definition.values;
        }
    }
    return {};
}

TEST(TermLabels, are_the_words_of_the_lists) {
    for (int i = 0; i < term_key_count; ++i) {
        const auto term = static_cast<TermKey>(i);
        for (const Language language : {Language::english, Language::chinese})
            EXPECT_EQ(term_label(term).in(language), word_for(term, language));
    }
}

TEST_F(RecordSheet, of_a_closed_partner_says_so_before_anything_else) {
    const Sheet sheet = build(RecordKind::partner, "closed-campus");
    ASSERT_FALSE(sheet.sections.empty());
    const auto* notice = std::get_if<Notice>(&sheet.sections[0].blocks[0]);
    ASSERT_NE(notice, nullptr);
    EXPECT_EQ(notice->tone, Tone::closed);
    EXPECT_NE(notice->text.find("June 2022"), std::string::npos) << notice->text;
    EXPECT_NE(notice->text.find("not an offer"), std::string::npos) << notice->text;
}

TEST_F(RecordSheet, of_a_partner_leads_to_its_agreements_and_opportunities) {
    const std::vector<List> lists = blocks_of<List>(build(RecordKind::partner, "north"));
    ASSERT_GE(lists.size(), 2u);
    EXPECT_EQ(lists[0].items[0].action, (Action{OpenRecord{{RecordKind::agreement, "a-north"}}}));
    EXPECT_EQ(lists[1].items[0].action, (Action{OpenRecord{{RecordKind::opportunity, "north-4x"}}}));
}

TEST_F(RecordSheet, of_a_partner_says_which_entries_are_not_verified) {
    dataset.organisations[2].unverified = {"place", "website"};
    bool found = false;
    for (const Paragraph& paragraph : blocks_of<Paragraph>(build(RecordKind::partner, "north"))) {
        found |= paragraph.tone == Tone::unverified && paragraph.text.find("city and website") != std::string::npos;
    }
    EXPECT_TRUE(found);
}

TEST_F(RecordSheet, of_an_organisation_without_a_place_does_not_invent_one) {
    EXPECT_EQ(values_of(build(RecordKind::partner, "east"), "City")[0].tone, Tone::unknown);
}

TEST_F(RecordSheet, credits_each_rank_to_its_publisher_and_edition) {
    dataset.rankings = {{{"north"}, {"Ranking", "排名"}, "2021", "77", {}, {{{"report"}, "2021", {}, "77"}}},
                        {{"north"}, {"Ranking", "排名"}, "2022", "", {}, {{{"report"}, "2022", {}, {}}}}};
    std::vector<std::string> texts;
    for (const List& list : blocks_of<List>(build(RecordKind::partner, "north"))) {
        for (const ListItem& item : list.items) texts.push_back(item.text);
    }
    EXPECT_NE(std::find(texts.begin(), texts.end(), "Ranking 2021: 77"), texts.end());
    EXPECT_NE(std::find(texts.begin(), texts.end(), "Ranking 2022: no row in the edition (not the same as unranked)"),
              texts.end());
}

TEST_F(RecordSheet, of_an_opportunity_asks_exactly_what_no_source_answers) {
    const std::vector<List> lists = blocks_of<List>(build(RecordKind::opportunity, "east-masters"));
    ASSERT_FALSE(lists.empty());
    EXPECT_EQ(lists[0].items.size(), static_cast<std::size_t>(term_key_count - 1));
}

TEST_F(RecordSheet, of_a_closed_opportunity_says_so_first_and_asks_nothing) {
    const Sheet sheet = build(RecordKind::opportunity, "closed-4x");
    ASSERT_TRUE(std::holds_alternative<Notice>(sheet.sections[0].blocks[0]));
    for (const Section& section : sheet.sections) EXPECT_NE(section.title, "Questions to put to the partner");
}

TEST_F(RecordSheet, of_an_agreement_lists_what_it_opens) {
    const std::vector<List> lists = blocks_of<List>(build(RecordKind::agreement, "a-north"));
    ASSERT_FALSE(lists.empty());
    EXPECT_EQ(lists[0].items[0].action, (Action{OpenRecord{{RecordKind::opportunity, "north-4x"}}}));
}

TEST_F(RecordSheet, of_a_conflict_opens_each_statement) {
    const std::vector<List> lists = blocks_of<List>(build(RecordKind::conflict, "clash"));
    ASSERT_EQ(lists.size(), 1u);
    EXPECT_EQ(lists[0].items[0].action, (Action{OpenFact{{"rate"}}}));
}

TEST_F(RecordSheet, of_a_document_lists_what_was_taken_from_it_but_no_gaps) {
    const Sheet sheet = build(RecordKind::document, "report");
    const std::vector<List> lists = blocks_of<List>(sheet);
    ASSERT_EQ(lists.size(), 2u);
    EXPECT_EQ(lists[0].items.size(), 3u) << "two figures and one stated term";
}

TEST(RecordSheetOfTheRealData, shows_fifteen_terms_for_every_opportunity) {
    for (const Faculty& faculty : test::shipped_data().dataset.faculties) {
        for (const Opportunity& opportunity : faculty.opportunities) {
            State state = test::state_of(faculty);
            state.record = RecordRef{RecordKind::opportunity, opportunity.id.value};
            const Sheet sheet = build_record_sheet(test::shipped_data().dataset, faculty, state);
            const std::vector<DefinitionList> lists = blocks_of<DefinitionList>(sheet);
            ASSERT_EQ(lists.size(), 2u) << opportunity.id.value;
            EXPECT_EQ(lists[1].definitions.size(), static_cast<std::size_t>(term_key_count)) << opportunity.id.value;
        }
    }
}

TEST(RecordSheetOfTheRealData, can_be_built_for_every_record_in_both_languages) {
    const Dataset& dataset = test::shipped_data().dataset;
    for (const Faculty& faculty : dataset.faculties) {
        std::vector<RecordRef> records;
        for (const Organisation& record : dataset.organisations)
            records.push_back({RecordKind::partner, record.id.value});
        for (const Document& record : dataset.documents) records.push_back({RecordKind::document, record.id.value});
        for (const Agreement& record : faculty.agreements) records.push_back({RecordKind::agreement, record.id.value});
        for (const Opportunity& record : faculty.opportunities)
            records.push_back({RecordKind::opportunity, record.id.value});
        for (const Programme& record : faculty.programmes) records.push_back({RecordKind::programme, record.id.value});
        for (const Conflict& record : faculty.conflicts) records.push_back({RecordKind::conflict, record.id});
        for (const RecordRef& record : records) {
            for (const Language language : {Language::english, Language::chinese}) {
                State state = test::state_of(faculty, language);
                state.record = record;
                const Sheet sheet = build_record_sheet(dataset, faculty, state);
                EXPECT_FALSE(sheet.title.empty()) << record.id;
                EXPECT_FALSE(sheet.sections.empty()) << record.id;
            }
        }
    }
}

}  // namespace
}  // namespace atlas
