// What structured data says of one thing, on a faculty small enough to change for each question.

#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "render/structured_data.h"
#include "support/cooperation_dataset.h"

namespace atlas {
namespace {

using Json = nlohmann::json;

std::string address_of(const State& state) { return state.record ? "records/" + state.record->id : "pages"; }

DescribedPage record_page(RecordKind kind, std::string id) {
    return {.state = {.faculty = {"college"}, .record = RecordRef{kind, std::move(id)}}, .address = "page"};
}

Json thing_on(const Dataset& dataset, const DescribedPage& page) {
    const std::string text = structured_data(dataset, dataset.faculties.front(), page, address_of);
    return Json::parse(text, nullptr, false).at("@graph").at(1);
}

TEST(linked_data, offers_only_what_costs_something_stated_and_is_not_closed) {
    Dataset dataset = test::cooperation_dataset();
    Fact fee = test::figure("fee", Topic::partnership, 60000, Unit::money);
    fee.currency = "CNY";
    fee.per = "student-year";
    auto& opportunities = dataset.faculties.front().opportunities;
    test::state_term(opportunities[1], TermKey::costs, {fee});
    test::state_term(opportunities[2], TermKey::costs, {fee});
    const Json open = thing_on(dataset, record_page(RecordKind::opportunity, "east-masters"));
    EXPECT_EQ(open["offers"]["priceSpecification"]["price"], 60000);
    EXPECT_EQ(open["offers"]["priceSpecification"]["priceCurrency"], "CNY");
    const Json closed = thing_on(dataset, record_page(RecordKind::opportunity, "closed-4x"));
    EXPECT_FALSE(closed.contains("offers"));
    EXPECT_EQ(closed["disambiguatingDescription"], "Closed");
    EXPECT_FALSE(thing_on(dataset, record_page(RecordKind::opportunity, "north-4x")).contains("offers"));
}

TEST(linked_data, says_nothing_for_what_is_not_stated) {
    const Dataset dataset = test::cooperation_dataset();
    const Json silent = thing_on(dataset, record_page(RecordKind::opportunity, "north-4x"));
    for (const char* property : {"educationalCredentialAwarded", "timeToComplete", "programPrerequisites",
                                 "maximumEnrollment", "educationalProgramMode", "offers"}) {
        EXPECT_FALSE(silent.contains(property)) << property;
    }
}

TEST(linked_data, gives_a_length_only_where_it_is_the_whole_and_one_number) {
    Dataset dataset = test::cooperation_dataset();
    Opportunity& stay = dataset.faculties.front().opportunities[1];
    const DescribedPage page = record_page(RecordKind::opportunity, "east-masters");
    EXPECT_FALSE(thing_on(dataset, page).contains("timeToComplete")) << "two years away, and nothing known of home";
    Fact none = test::figure("none", Topic::partnership, 0, Unit::years);
    none.state = FactState::not_applicable;
    none.value = {};
    test::state_term(stay, TermKey::years_home, {none});
    test::state_term(stay, TermKey::months_away, {none});
    EXPECT_EQ(thing_on(dataset, page)["timeToComplete"], "P2Y");
    stay.terms[static_cast<std::size_t>(TermKey::years_away)].facts[0].qualifier = Qualifier::about;
    EXPECT_FALSE(thing_on(dataset, page).contains("timeToComplete"));
}

TEST(linked_data, leaves_out_what_is_known_of_an_organisation_but_not_confirmed) {
    Dataset dataset = test::cooperation_dataset();
    dataset.organisations[2].ror = "https://ror.org/04qr3zq92";
    const DescribedPage page = record_page(RecordKind::partner, "north");
    const Json confirmed = thing_on(dataset, page);
    EXPECT_EQ(confirmed["@type"], "CollegeOrUniversity");
    EXPECT_EQ(confirmed["sameAs"], "https://ror.org/04qr3zq92");
    EXPECT_EQ(confirmed["address"]["addressCountry"], "GB");
    EXPECT_EQ(confirmed["location"]["geo"]["latitude"], 50.6);
    dataset.organisations[2].unverified = {"ror", "place", "country", "aliases"};
    const Json unconfirmed = thing_on(dataset, page);
    for (const char* property : {"sameAs", "address", "location"}) EXPECT_FALSE(unconfirmed.contains(property));
    EXPECT_EQ(unconfirmed["alternateName"], "北方大学");
}

TEST(linked_data, stays_inside_its_element_and_links_only_to_the_web_whatever_the_data_holds) {
    Dataset dataset = test::cooperation_dataset();
    const std::string hostile = "</script><!--<script>alert(1)\xFF\"\\ \xE2\x80\xA8";
    dataset.organisations[2].names.english = hostile;
    dataset.organisations[2].website = "javascript:alert(1)";
    const std::string text =
        structured_data(dataset, dataset.faculties.front(), record_page(RecordKind::partner, "north"), address_of);
    EXPECT_EQ(text.find('<'), std::string::npos);
    EXPECT_EQ(text.find("javascript:"), std::string::npos);
    const Json root = Json::parse(text, nullptr, false);
    ASSERT_FALSE(root.is_discarded());
    const std::string name = root["@graph"][1]["name"];
    EXPECT_EQ(name.rfind("</script><!--<script>alert(1)", 0), 0u) << "the name itself is unharmed";
}

TEST(linked_data, does_without_addresses_where_the_edition_has_no_page) {
    const Dataset dataset = test::cooperation_dataset();
    const std::string text =
        structured_data(dataset, dataset.faculties.front(), {.state = {.faculty = {"college"}}, .title = "College"},
                        [](const State&) { return std::string(); });
    EXPECT_EQ(text.find("\"@id\""), std::string::npos);
    EXPECT_FALSE(Json::parse(text, nullptr, false).is_discarded());
}

}  // namespace
}  // namespace atlas
