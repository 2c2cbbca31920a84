#include "query/partners.h"

#include <gtest/gtest.h>

#include "support/cooperation_dataset.h"

namespace atlas {
namespace {

class Partners : public testing::Test {
  protected:
    Dataset dataset = test::cooperation_dataset();
    const Faculty& faculty = dataset.faculties[0];

    const Organisation& organisation(const std::string& id) const { return *dataset.find_organisation({id}); }
};

TEST_F(Partners, are_those_with_an_agreement_or_an_opportunity_and_never_the_home_side) {
    const std::vector<Partner> partners = partners_of(dataset, faculty);
    ASSERT_EQ(partners.size(), 3u);
    EXPECT_EQ(partners[0].organisation->id.value, "north");
    EXPECT_EQ(partners[1].organisation->id.value, "east");
    EXPECT_EQ(partners[2].organisation->id.value, "closed-campus");
}

TEST_F(Partners, carry_their_agreements_and_opportunities) {
    const Partner north = find_partner(dataset, faculty, organisation("north"));
    ASSERT_EQ(north.agreements.size(), 1u);
    ASSERT_EQ(north.opportunities.size(), 1u);
    EXPECT_EQ(north.opportunities[0]->id.value, "north-4x");
}

TEST_F(Partners, have_the_status_of_the_cooperation) {
    EXPECT_EQ(find_partner(dataset, faculty, organisation("north")).status, Status::active);
    EXPECT_EQ(find_partner(dataset, faculty, organisation("east")).status, Status::not_stated);
    EXPECT_EQ(find_partner(dataset, faculty, organisation("closed-campus")).status, Status::closed);
}

TEST_F(Partners, that_are_only_named_are_mentioned_with_the_facts_that_list_them) {
    const std::vector<Mention> mentions = mentioned_organisations(dataset, faculty);
    ASSERT_EQ(mentions.size(), 1u);
    EXPECT_EQ(mentions[0].organisation->id.value, "employer");
    ASSERT_EQ(mentions[0].facts.size(), 1u);
    EXPECT_EQ(mentions[0].facts[0]->id.value, "employers");
}

TEST_F(Partners, of_a_faculty_without_records_are_none) {
    EXPECT_TRUE(partners_of(dataset, dataset.faculties[1]).empty());
    EXPECT_TRUE(mentioned_organisations(dataset, dataset.faculties[1]).empty());
}

TEST_F(Partners, are_found_by_any_name_in_any_case) {
    EXPECT_TRUE(matches(organisation("north"), "ecole"));
    EXPECT_TRUE(matches(organisation("north"), "edn"));
    EXPECT_TRUE(matches(organisation("north"), "北方"));
    EXPECT_FALSE(matches(organisation("north"), "东方"));
}

TEST_F(Partners, count_each_country_once) { EXPECT_EQ(countries_of(partners_of(dataset, faculty)).size(), 2u); }

TEST_F(Partners, are_named_by_the_documents_of_their_faculty_only) {
    EXPECT_EQ(places_naming(faculty, organisation("north")).size(), 1u);
    EXPECT_TRUE(places_naming(dataset.faculties[1], organisation("north")).empty());
}

}  // namespace
}  // namespace atlas
