#include "support/fixture.h"

#include <gtest/gtest.h>

#include "load/folder.h"

namespace atlas::test {
namespace {

constexpr std::string_view sources = R"({
  "documents": [
    {
      "id": "report", "title": { "en": "Report", "zh": "报告" }, "publisher": { "en": "College", "zh": "学院" },
      "kind": "report", "language": "zh", "dated": "2021-04-20", "address": "none"
    },
    {
      "id": "web-page", "title": { "en": "Page", "zh": "网页" }, "publisher": { "en": "College", "zh": "学院" },
      "kind": "web-page", "language": "en", "dated": "not-stated", "address": "https://example.org/page"
    }
  ]
}
)";

constexpr std::string_view countries = R"({
  "countries": [
    { "code": "CN", "name": { "en": "China", "zh": "中国" } },
    { "code": "GB", "name": { "en": "United Kingdom", "zh": "英国" } }
  ]
}
)";

constexpr std::string_view organisations = R"({
  "organisations": [
    {
      "id": "home-university", "kind": "university", "names": { "en": "Home University", "zh": "本校" },
      "country": "CN", "ror": "https://ror.org/04qr3zq92", "website": "none", "status": "active",
      "last_verified": "2024-05-01", "sources": [{ "document": "web-page", "section": "page" }]
    },
    {
      "id": "example-school", "kind": "school", "names": { "en": "Example College", "zh": "示例学院" },
      "country": "CN", "ror": "none", "website": "none", "parent": "home-university", "status": "active",
      "last_verified": "never", "sources": [{ "document": "web-page", "section": "page" }]
    },
    {
      "id": "north-university", "kind": "university", "names": { "en": "North University", "zh": "北方大学" },
      "aliases": [{ "text": "NU", "language": "en", "kind": "acronym" }],
      "country": "GB",
      "place": { "city": { "en": "Glasgow", "zh": "格拉斯哥" }, "latitude": 55.86, "longitude": -4.25 },
      "ror": "none", "website": "https://north.example", "status": "active", "last_verified": "2024-05-01",
      "sources": [{ "document": "report", "section": "二", "paragraph": 1, "printed": "北方大学" }]
    },
    {
      "id": "old-institute", "kind": "research-institute", "names": { "en": "Old Institute", "zh": "旧研究所" },
      "country": "GB", "ror": "none", "website": "none", "status": "closed", "status_since": "2022",
      "last_verified": "2024-05-01", "sources": [{ "document": "web-page", "section": "page" }]
    }
  ]
}
)";

constexpr std::string_view rankings = R"({
  "rankings": [
    {
      "organisation": "north-university", "publisher": { "en": "Ranking", "zh": "排名" }, "edition": "2020",
      "rank": "77", "sources": [{ "document": "web-page", "section": "page", "printed": "77" }]
    }
  ]
}
)";

constexpr std::string_view profile = R"({
  "faculty": {
    "id": "example-college", "order": 1,
    "names": { "en": "Example College", "zh": "示例学院" }, "short_names": { "en": "Example", "zh": "示例" },
    "organisation": "example-school", "home": "home-university", "documents": ["report", "web-page"],
    "introduction": { "en": "A college.", "zh": "一个学院。" },
    "highlights": ["further-study", "papers"], "credentials": ["approval"], "news": []
  },
  "programmes": [
    {
      "id": "electronics", "names": { "en": "Electronics", "zh": "电子信息" }, "level": "bachelor",
      "awarding": ["home-university", "north-university"], "status": "active",
      "sources": [{ "document": "report", "section": "一", "paragraph": 1 }]
    }
  ]
}
)";

constexpr std::string_view agreements = R"({
  "agreements": [
    {
      "id": "north-4x-agreement", "partners": ["north-university"], "kind": "4+x",
      "summary": { "en": "4+X with North University", "zh": "与北方大学的 4+X 协议" }, "status": "active",
      "signed_on": "2018-09", "valid_until": "not-stated", "as_of": "/2021-04-20", "last_verified": "never",
      "sources": [{ "document": "report", "section": "二", "paragraph": 2 }]
    }
  ]
}
)";

constexpr std::string_view opportunities = R"({
  "opportunities": [
    {
      "id": "north-4x", "agreement": "north-4x-agreement", "kind": "4+x",
      "names": { "en": "4+X at North University", "zh": "北方大学 4+X 项目" }, "partners": ["north-university"],
      "level": "master", "mode": "on-site", "status": "active", "as_of": "/2021-04-20", "last_verified": "never",
      "terms": {
        "legal_kind": "not-stated", "approval_number": "not-applicable",
        "years_home": { "value": 4, "unit": "years", "sources": [{ "document": "report", "section": "二", "paragraph": 2 }] },
        "years_away": {
          "value": { "from": 1, "to": 2 }, "unit": "years",
          "sources": [{ "document": "report", "section": "二", "paragraph": 2, "printed": "1-2" }]
        },
        "months_away": "not-stated", "leaving": "not-stated", "awards": "not-stated", "majors": "not-stated",
        "teaching_language": "not-stated", "average": "not-stated", "tests": "not-stated",
        "costs": [
          {
            "label": { "en": "Tuition", "zh": "学费" }, "value": 20000, "unit": "money", "currency": "GBP",
            "per": "year", "sources": [{ "document": "web-page", "section": "page" }]
          },
          {
            "label": { "en": "Deposit", "zh": "押金" }, "value": 500, "unit": "money", "currency": "GBP",
            "per": "once", "sources": [{ "document": "web-page", "section": "page" }]
          }
        ],
        "quota": "not-stated", "dates": "not-stated", "contact": "not-stated"
      },
      "sources": [{ "document": "report", "section": "二", "paragraph": 2 }]
    },
    {
      "id": "old-summer", "kind": "summer-course", "names": { "en": "Summer at Old", "zh": "旧研究所暑期课程" },
      "partners": ["old-institute"], "level": "non-degree", "mode": "on-site", "status": "closed",
      "as_of": "2019", "last_verified": "2024-05-01",
      "terms": {
        "legal_kind": "not-applicable", "approval_number": "not-applicable", "years_home": "not-applicable",
        "years_away": "not-applicable", "months_away": "not-stated", "leaving": "not-stated", "awards": "not-stated",
        "majors": "not-stated", "teaching_language": "not-stated", "average": "not-stated", "tests": "not-stated",
        "costs": "not-stated", "quota": "not-stated", "dates": "not-stated", "contact": "not-stated"
      },
      "sources": [{ "document": "web-page", "section": "page" }]
    }
  ]
}
)";

constexpr std::string_view statistics = R"({
  "populations": [
    {
      "id": "graduates-2020", "label": { "en": "graduates of 2020", "zh": "2020 届毕业生" }, "cohort": "2020",
      "size": "not-stated"
    }
  ],
  "figures": [
    {
      "id": "further-study", "label": { "en": "Further study", "zh": "继续深造" }, "subject": "graduates-2020",
      "topic": "outcomes", "state": "stated", "value": 90.7, "unit": "percent", "of": "graduates-2020",
      "cohort": "2020", "as_of": "2020",
      "sources": [{ "document": "report", "section": "二", "paragraph": 5, "printed": "90.7%" }]
    },
    {
      "id": "study-abroad", "label": { "en": "Abroad", "zh": "出国（境）" }, "subject": "graduates-2020",
      "topic": "outcomes", "state": "conflicting", "value": 66.4, "unit": "percent", "of": "graduates-2020",
      "as_of": "2020", "sources": [{ "document": "report", "section": "二", "paragraph": 5, "printed": "66.4%" }]
    },
    {
      "id": "study-at-home", "label": { "en": "In China", "zh": "国内" }, "subject": "graduates-2020",
      "topic": "outcomes", "state": "stated", "value": 24.3, "unit": "percent", "of": "graduates-2020",
      "as_of": "2020", "sources": [{ "document": "report", "section": "二", "paragraph": 5, "printed": "24.3%" }]
    },
    {
      "id": "study-abroad-july", "label": { "en": "Abroad, July", "zh": "出国（境），七月" }, "subject": "graduates-2020",
      "topic": "outcomes", "state": "conflicting", "value": 75.9, "unit": "percent", "of": "graduates-2020",
      "as_of": "2020-07-08", "sources": [{ "document": "web-page", "section": "page", "printed": "75.9%" }]
    },
    {
      "id": "teachers", "label": { "en": "Teachers", "zh": "教师" }, "subject": "example-college", "topic": "staff",
      "state": "stated", "value": 113, "unit": "people", "as_of": "2020",
      "sources": [{ "document": "report", "section": "三.3", "paragraph": 1, "printed": "113" }]
    },
    {
      "id": "teachers-young", "label": { "en": "Aged 35 or under", "zh": "35 岁及以下" }, "subject": "example-college",
      "topic": "staff", "state": "stated", "value": 35, "unit": "people", "as_of": "2020",
      "sources": [{ "document": "report", "section": "三.3", "paragraph": 1, "printed": "35" }]
    },
    {
      "id": "teachers-young-share", "label": { "en": "Share aged 35 or under", "zh": "35 岁及以下占比" },
      "subject": "example-college", "topic": "staff", "state": "derived", "value": 31, "unit": "percent",
      "of": "not-stated", "as_of": "2020", "derived_from": ["teachers", "teachers-young"],
      "formula": "100 * {teachers-young} / {teachers}"
    },
    {
      "id": "papers", "label": { "en": "Papers", "zh": "论文" }, "subject": "example-college", "topic": "achievements",
      "state": "stated", "value": 1600, "unit": "count", "noun": { "en": "papers", "zh": "篇论文" },
      "qualifier": "about", "as_of": "2017/2020",
      "sources": [{ "document": "report", "section": "cover", "paragraph": 1, "printed": "1600" }]
    }
  ],
  "breakdowns": [
    {
      "id": "where-they-study", "label": { "en": "Where they study", "zh": "深造去向" }, "whole": "further-study",
      "parts": ["study-abroad", "study-at-home"], "complete": true
    }
  ],
  "conflicts": [
    {
      "id": "two-counts", "kind": "contradiction", "title": { "en": "Two counts", "zh": "两种统计" },
      "explanation": { "en": "The page counts offers.", "zh": "网页统计的是录取。" },
      "facts": ["study-abroad", "study-abroad-july"]
    }
  ],
  "charts": [
    {
      "id": "of-100", "kind": "of-100", "title": { "en": "Of 100 graduates", "zh": "每 100 名毕业生" },
      "groups": [{ "facts": ["study-abroad", "study-at-home"] }],
      "rest": { "en": "Not broken down", "zh": "未细分" }, "overview": true
    }
  ]
}
)";

constexpr std::string_view statements = R"({
  "statements": [
    {
      "id": "approval", "label": { "en": "Approval number", "zh": "批准书编号" }, "subject": "example-college",
      "topic": "recognition", "state": "stated", "value": "MOE-1", "unit": "identifier", "as_of": "not-stated",
      "sources": [{ "document": "report", "section": "cover", "paragraph": 2, "printed": "MOE-1" }]
    },
    {
      "id": "platforms", "label": { "en": "Platforms", "zh": "平台" }, "subject": "electronics", "topic": "exchange",
      "state": "stated", "value": { "en": "Two are named", "zh": "列出两个" }, "unit": "text", "as_of": "2020",
      "items": [{ "organisation": "north-university" }, { "country": "GB" }, { "en": "others", "zh": "其他" }],
      "sources": [{ "document": "report", "section": "八", "paragraph": 1 }]
    },
    {
      "id": "founded", "label": { "en": "Founded", "zh": "成立时间" }, "subject": "north-university", "topic": "identity",
      "state": "not-stated", "unit": "date", "as_of": "not-stated",
      "sources": [{ "document": "report", "section": "whole" }]
    }
  ]
}
)";

}  // namespace

std::vector<SourceFile> build_fixture_files() {
    const std::string folder = "example-college/";
    return {
        {"countries.json", std::string(countries)},
        {folder + "agreements.json", std::string(agreements)},
        {folder + "opportunities.json", std::string(opportunities)},
        {folder + "profile.json", std::string(profile)},
        {folder + "statements.json", std::string(statements)},
        {folder + "statistics.json", std::string(statistics)},
        {"organisations.json", std::string(organisations)},
        {"rankings.json", std::string(rankings)},
        {"sources.json", std::string(sources)},
    };
}

Dataset build_fixture_dataset() {
    const LoadResult result = load(build_fixture_files());
    for (const Problem& problem : result.problems) {
        ADD_FAILURE() << problem.file << ":" << problem.line << ": " << problem.code;
    }
    return result.dataset;
}

std::string& bytes_of(std::vector<SourceFile>& files, std::string_view path) {
    for (SourceFile& file : files) {
        if (file.path == path) return file.bytes;
    }
    ADD_FAILURE() << "the fixture has no file " << path;
    return files.front().bytes;
}

std::vector<SourceFile> build_changed_fixture(std::string_view path, std::string_view from, std::string_view to) {
    std::vector<SourceFile> files = build_fixture_files();
    std::string& bytes = bytes_of(files, path);
    const std::size_t start = bytes.find(from);
    if (start == std::string::npos) {
        ADD_FAILURE() << path << " of the fixture does not contain " << from;
        return files;
    }
    bytes.replace(start, from.size(), to);
    return files;
}

std::vector<SourceFile> read_real_files() { return read_folder(std::string(ATLAS_SOURCE_DIR) + "/data").files; }

LoadResult load_real_data() { return load(read_real_files()); }

}  // namespace atlas::test
