// What every page says for the real data, in both languages, and some sheets. Goldens are read by people: a change of
// wording or data shows up as a change of text.

#include "support/golden.h"
#include "app/page_names.h"
#include "app/route.h"
#include "gtest/gtest.h"
#include "pages/screen.h"
#include "render/text.h"
#include "support/fixture.h"

namespace atlas {
namespace {

const Dataset& real_dataset() {
    static const Dataset dataset = test::load_real_data().dataset;
    return dataset;
}

std::string language_name(Language language) { return language == Language::english ? "en" : "zh"; }

TEST(golden, pages) {
    for (const Faculty& faculty : real_dataset().faculties) {
        for (int page = 0; page < page_count; ++page) {
            for (const Language language : {Language::english, Language::chinese}) {
                State state{.page = static_cast<PageId>(page), .faculty = faculty.id, .language = language};
                const std::string name =
                    std::string(page_name(state.page)) + '.' + faculty.id.value + '.' + language_name(language);
                EXPECT_TRUE(test::equals_golden(render_text(build_screen(real_dataset(), state, {})),
                                                "pages/" + name + ".txt"));
            }
        }
    }
}

struct GoldenSheet {
    const char* name;
    const char* address;
};

class Sheets : public testing::TestWithParam<GoldenSheet> {};

TEST_P(Sheets, golden) {
    for (const Language language : {Language::english, Language::chinese}) {
        const std::string address = std::string(GetParam().address) + "&lang=" + language_name(language);
        const Route route = parse_route(address, real_dataset(), Language::english);
        EXPECT_TRUE(route.dropped.empty()) << address << " names something that is not in the data";
        const Screen screen = build_screen(real_dataset(), route.state, {});
        ASSERT_TRUE(screen.sheet) << address;
        const std::string name = std::string("sheets/") + GetParam().name + '.' + language_name(language) + ".txt";
        EXPECT_TRUE(test::equals_golden(render_text(*screen.sheet), name));
    }
}

INSTANTIATE_TEST_SUITE_P(
    golden, Sheets,
    testing::Values(GoldenSheet{"further-study", "faculty=uestc-glasgow-college&fact=further-study-2020"},
                    GoldenSheet{"conflicting", "faculty=uestc-glasgow-college&fact=study-abroad-2020"},
                    GoldenSheet{"computed", "faculty=uestc-glasgow-college&fact=course-teachers-46-plus"},
                    GoldenSheet{"not-stated", "faculty=ouc-information-science-engineering&fact=further-study-rate"},
                    GoldenSheet{"partner-windsor", "faculty=uestc-glasgow-college&partner=university-of-windsor"},
                    GoldenSheet{"partner-closed",
                                "faculty=uestc-glasgow-college&partner=carnegie-mellon-university-australia"},
                    GoldenSheet{"licences", "about=licences"}),
    [](const auto& test) {
        std::string name = test.param.name;
        for (char& character : name) character = character == '-' ? '_' : character;
        return name;
    });

TEST(golden, comparisons) {
    const std::pair<const char*, const char*> comparisons[] = {
        {"pathways", "page=pathways&compare=windsor-4x~ouc-information-science-engineering:hwu-computer-science"},
        {"partners", "page=partners&compare=partner.university-of-windsor~partner.monash-university"}};
    for (const auto& [name, address] : comparisons) {
        for (const Language language : {Language::english, Language::chinese}) {
            const std::string query = "faculty=uestc-glasgow-college&show=comparison&lang=" + language_name(language);
            const Route route = parse_route(query + '&' + address, real_dataset(), Language::english);
            EXPECT_TRUE(route.dropped.empty()) << address << " names something that is not in the data";
            EXPECT_TRUE(
                test::equals_golden(render_text(build_screen(real_dataset(), route.state, {})),
                                    std::string("comparisons/") + name + '.' + language_name(language) + ".txt"));
        }
    }
}

}  // namespace
}  // namespace atlas
