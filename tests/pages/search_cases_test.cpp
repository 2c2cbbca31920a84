// What people type for what is in data/, and what they have to find: a table to add to whenever somebody looked for
// something in vain.

#include <gtest/gtest.h>

#include <algorithm>

#include "support/shipped_search.h"

namespace atlas {
namespace {

constexpr Language en = Language::english;
constexpr Language zh = Language::chinese;

struct Case {
    const char* typed;
    Language language;
    const char* title;
    std::size_t within = 1;  // among so many first results
};

const Case cases[] = {
    // Chinese characters: whole names, parts, short names, abbreviations
    {"格拉斯哥", en, "University of Glasgow"},
    {"格拉斯哥", zh, "格拉斯哥大学"},
    {"格拉斯哥学院", zh, "电子科技大学格拉斯哥学院", 2},
    {"格大", zh, "格拉斯哥大学"},
    {"鲁汶", en, "KU Leuven"},
    {"鲁汶大学", zh, "鲁汶大学"},
    {"港科大", en, "The Hong Kong University of Science and Technology"},
    {"港科", zh, "香港科技大学"},
    {"香港科大", zh, "香港科技大学"},
    {"新国立", zh, "新加坡国立大学"},
    {"南大", zh, "南洋理工大学"},
    {"悉大", zh, "悉尼大学"},
    {"宾大", zh, "宾夕法尼亚大学"},
    {"帝国理工", zh, "帝国理工学院"},
    {"英属哥伦比亚", zh, "英属哥伦比亚大学"},
    {"不列颠哥伦比亚", zh, "英属哥伦比亚大学"},
    {"霍普金斯", zh, "约翰斯·霍普金斯大学"},
    {"麻省", zh, "麻省理工学院"},
    {"发改委", zh, "四川省发展和改革委员会"},
    {"海大", zh, "中国海洋大学"},
    {"成电", zh, "电子科技大学"},
    {"欧空局", zh, "欧洲空间局"},
    {"赫瑞瓦特", zh, "赫瑞-瓦特大学"},
    // Pinyin in full, in parts, spaced or not
    {"geyage", en, "University of Glasgow", 3},
    {"geyage", zh, "格拉斯哥大学", 3},
    {"gelasige", en, "University of Glasgow"},
    {"ge la si ge", zh, "格拉斯哥大学"},
    {"gelasi", zh, "格拉斯哥大学"},
    {"luwen", en, "KU Leuven"},
    {"xianggangkejidaxue", zh, "香港科技大学"},
    {"xianggang", zh, "香港科技大学", 3},
    {"gangkeda", zh, "香港科技大学"},
    {"nanyangligong", zh, "南洋理工大学"},
    {"daierfute", en, "Delft University of Technology"},
    {"mengnashi", zh, "蒙纳士大学"},
    {"niujin", zh, "牛津大学"},
    {"jianqiao", en, "University of Cambridge"},
    {"aidingbao", zh, "爱丁堡大学"},
    {"wensha", zh, "温莎大学"},
    {"xiefeierde", zh, "谢菲尔德大学"},
    {"dianzikejidaxue", en, "University of Electronic Science and Technology of China"},
    {"zhongguohaiyangdaxue", zh, "中国海洋大学"},
    {"ouzhoukongjianju", zh, "欧洲空间局"},
    {"huawei", zh, "华为技术有限公司"},
    {"chengdu feiji", zh, "成都飞机工业(集团)有限责任公司"},
    // Initials, and all mixed
    {"glsg", en, "University of Glasgow"},
    {"glsgdx", zh, "格拉斯哥大学"},
    {"xgkjdx", zh, "香港科技大学"},
    {"nylg", zh, "南洋理工大学"},
    {"dzkjdx", zh, "电子科技大学"},
    {"mslg", zh, "麻省理工学院"},
    {"格lasi", zh, "格拉斯哥大学"},
    {"ge拉sg", en, "University of Glasgow"},
    {"xianggang科大", zh, "香港科技大学"},
    // Latin names: prefix, without accents, words in any order, acronyms given and worked out
    {"GLA", en, "University of Glasgow", 3},
    {"GLA", zh, "格拉斯哥大学", 3},
    {"glasgow", en, "University of Glasgow"},
    {"university of glasgow", zh, "格拉斯哥大学"},
    {"glasgow university", en, "University of Glasgow"},
    {"UofG", en, "University of Glasgow"},
    {"Louvain", en, "KU Leuven"},
    {"leuven", en, "KU Leuven"},
    {"kuleuven", en, "KU Leuven"},
    {"KUL", en, "KU Leuven"},
    {"tu delft", en, "Delft University of Technology"},
    {"tudelft", zh, "代尔夫特理工大学"},
    {"delf university", en, "Delft University of Technology"},
    {"technology delft", en, "Delft University of Technology"},
    {"delft 大学", en, "Delft University of Technology"},
    {"NTU", en, "Nanyang Technological University"},
    {"NTU", zh, "南洋理工大学"},
    {"NUS", en, "National University of Singapore"},
    {"hkust", zh, "香港科技大学"},
    {"ucl", en, "University College London"},
    {"jhu", en, "Johns Hopkins University"},
    {"anu", en, "Australian National University"},
    {"ucsd", en, "University of California San Diego"},
    {"ubc", en, "University of British Columbia"},
    {"eth", en, "ETH Zurich"},
    {"zurich", en, "ETH Zurich"},
    {"ecole polytechnique federale", en, "École Polytechnique Fédérale de Lausanne"},
    {"universite laval", en, "Université Laval"},
    {"ecole centrale nantes", en, "École Centrale de Nantes"},
    {"bretagne occidentale", en, "University of Western Brittany"},
    {"heriot watt", en, "Heriot-Watt University"},
    {"heriotwatt", en, "Heriot-Watt University"},
    {"new south wales", en, "UNSW Sydney"},
    {"west of england", en, "University of the West of England, Bristol"},
    {"HP", en, "Hewlett-Packard"},
    {"UESTC", zh, "电子科技大学"},
    {"OUC", zh, "中国海洋大学"},
    {"cmu", en, "Carnegie Mellon University"},
    {"cmu australia", en, "Carnegie Mellon University Australia"},
    // One slip
    {"glasgwo", en, "University of Glasgow"},
    {"winsdor", en, "University of Windsor"},
    {"monasj", en, "Monash University"},
    {"shefield", en, "University of Sheffield"},
    {"edinburg", en, "University of Edinburgh"},
    {"cambrige", en, "University of Cambridge"},
    {"univercity of windsor", en, "University of Windsor"},
    {"gelaisge", zh, "格拉斯哥大学"},
    {"gelasgie", zh, "格拉斯哥大学"},
    // Opportunities, programmes, documents, figures
    {"4+x monash", en, "4+X with Monash University"},
    {"温莎 4+X", zh, "温莎大学 4+X"},
    {"summer credits", en, "Summer credits in Ireland and the United Kingdom"},
    {"teaching practice", en, "International teaching practice in Sri Lanka and Cambodia"},
    {"斯里兰卡", zh, "斯里兰卡、柬埔寨国际教学实践"},
    {"yuyanpeixun", zh, "格拉斯哥大学语言培训", 3},
    {"microelectronic", en, "BEng Microelectronic Science and Engineering", 2},
    {"微电子", zh, "微电子科学与工程本科"},
    {"txgc", zh, "通信工程本科", 3},
    {"dual degree phd", en, "Dual-degree PhD in Information and Communication Engineering", 3},
    {"self-evaluation report", en, "Glasgow College, UESTC: self-evaluation report for 2020", 3},
    {"自评报告", zh, "电子科技大学格拉斯哥学院 2020 年度自评报告", 3},
    {"geonames", en, "GeoNames: cities of the world"},
    {"90.7", en, "Graduates continuing their studies"},
    {"MOE51GBA02DNR20161735N", en, "Approval number", 2},
    {"windsor years home", en, "Years at home"},
    {"windsor", en, "University of Windsor"},
    // Pages, commands, faculties
    {"exchange", en, "Exchange"},
    {"交流", zh, "交流项目"},
    {"jiaoliuxiangmu", zh, "交流项目"},
    {"outcomes", zh, "毕业去向"},
    {"shengxue", zh, "升学路径"},
    {"biyequxiang", zh, "毕业去向"},
    {"partners", en, "Partners"},
    {"sources", en, "Sources"},
    {"dark", en, "Dark theme"},
    {"深色", zh, "深色主题"},
    {"qianse", zh, "浅色主题"},
    {"中文", en, "Switch to Chinese"},
    {"english", zh, "切换到英文"},
    {"licences", en, "Licences"},
    {"xuke", zh, "许可与声明"},
    {"glasgow college", en, "Glasgow College"},
    {"信息学部", zh, "海大信息学部", 2},
};

std::string list(const SearchResults& results) {
    std::string titles;
    for (const SearchResult& result : results.results) titles += "\n  " + result.kind + ": " + result.title;
    return results.count + titles;
}

TEST(SearchOfTheRealData, finds_what_is_meant_by_what_is_typed) {
    for (const Case& wanted : cases) {
        const SearchResults results = test::shipped_search().find(wanted.typed, wanted.language);
        const auto end =
            results.results.begin() + static_cast<std::ptrdiff_t>(std::min(wanted.within, results.results.size()));
        const bool is_found = std::any_of(results.results.begin(), end,
                                          [&](const SearchResult& result) { return result.title == wanted.title; });
        EXPECT_TRUE(is_found) << wanted.typed << " should find " << wanted.title << " within " << wanted.within << ": "
                              << list(results);
    }
}

TEST(SearchOfTheRealData, has_no_case_twice) {
    std::vector<std::pair<std::string, Language>> typed;
    for (const Case& wanted : cases) typed.emplace_back(wanted.typed, wanted.language);
    std::sort(typed.begin(), typed.end());
    EXPECT_EQ(std::adjacent_find(typed.begin(), typed.end()), typed.end());
    EXPECT_GE(typed.size(), 60u);
}

TEST(SearchOfTheRealData, reads_heteronyms_by_their_words) {
    const PinyinTable table = test::read_built_pinyin();
    const auto read = [&](const std::u32string& run) {
        std::string syllables;
        for (const SyllableId syllable : read_run(table, run)) syllables += table.syllables[syllable];
        return syllables;
    };
    EXPECT_EQ(read(U"大学"), "daxue");
    EXPECT_EQ(read(U"成都"), "chengdu");
    EXPECT_EQ(read(U"成都飞机工业"), "chengdufeijigongye");
}

TEST(SearchOfTheRealData, finds_every_organisation_first_by_its_own_name_in_both_languages) {
    const test::ShippedSearch& shipped = test::shipped_search();
    for (const Organisation& organisation : shipped.loaded.dataset.organisations) {
        for (const Language language : {en, zh}) {
            const SearchResults results = shipped.find(organisation.names.in(language), language);
            ASSERT_FALSE(results.results.empty()) << organisation.id.value;
            EXPECT_EQ(results.results[0].title, organisation.names.in(language)) << list(results);
        }
    }
}

TEST(SearchOfTheRealData, finds_what_partners_offer_before_figures_that_are_labelled_with_their_names) {
    for (const char* const typed : {"glasgow", "格拉斯哥", "gelasige"}) {
        const SearchResults results = test::shipped_search().find(typed, en);
        const auto first = [&](const std::string& kind) {
            return std::find_if(results.results.begin(), results.results.end(),
                                [&](const SearchResult& result) { return result.kind == kind; });
        };
        const auto offer = first("Research placement"), figure = first("Figure");
        ASSERT_NE(offer, results.results.end()) << list(results);
        // All offers, or all that is shown, come first: there may be no figure.
        for (auto before = results.results.begin(); before != offer; ++before) EXPECT_NE(before->kind, "Document");
        EXPECT_LT(offer - results.results.begin(), figure - results.results.begin()) << list(results);
    }
}

TEST(SearchOfTheRealData, finds_every_organisation_by_each_alias) {
    const test::ShippedSearch& shipped = test::shipped_search();
    std::size_t tried = 0;
    for (const Organisation& organisation : shipped.loaded.dataset.organisations) {
        for (const Alias& alias : organisation.aliases) {
            const SearchResults results = shipped.find(alias.text, en);
            const auto end =
                results.results.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(3, results.results.size()));
            const bool is_found = std::any_of(results.results.begin(), end, [&](const SearchResult& result) {
                return result.title == organisation.names.english;
            });
            EXPECT_TRUE(is_found) << alias.text << ": " << list(results);
            ++tried;
        }
    }
    EXPECT_GT(tried, 100u);
}

}  // namespace
}  // namespace atlas
