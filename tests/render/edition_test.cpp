// The whole edition of the real data: that everything has an address, and every address something at it.

#include "render/edition.h"

#include <map>
#include <regex>
#include <set>

#include "app/page_names.h"
#include "base/ranges.h"
#include "gtest/gtest.h"
#include "render/edition_head.h"
#include "support/fixture.h"

namespace atlas {
namespace {

constexpr const char* page_template =
    "<html lang=\"{{lang}}\"><head><!-- atlas:head --></head><body data-root=\"{{root}}\"><!-- atlas:edition "
    "--><!-- atlas:structured-data --></body></html>";

const LoadResult& real_data() {
    static const LoadResult loaded = test::load_real_data();
    return loaded;
}

using Files = std::map<std::string, std::string>;

Files edition_of(const LoadResult& loaded, EditionOptions options = {}) {
    options.template_text = page_template;
    if (options.start.faculty.empty() && !loaded.dataset.faculties.empty())
        options.start.faculty = loaded.dataset.faculties.front().id;
    Files files;
    for (EditionFile& file : build_edition(loaded, options)) {
        EXPECT_TRUE(files.emplace(file.path, std::move(file.bytes)).second) << file.path << " is there twice";
    }
    return files;
}

const Files& real_edition() {
    static const Files files = edition_of(real_data());
    return files;
}

/// All values of an attribute, as written.
std::vector<std::string> values_of(const std::string& html, const std::string& attribute) {
    std::vector<std::string> values;
    const std::string opening = ' ' + attribute + "=\"";
    for (std::size_t at = html.find(opening); at != std::string::npos; at = html.find(opening, at + 1)) {
        const std::size_t from = at + opening.size();
        values.push_back(html.substr(from, html.find('"', from) - from));
    }
    return values;
}

/// The markup of a page, without its JSON-LD.
std::string markup_of(const std::string& html) { return html.substr(0, html.find("<script type=\"application/ld")); }

bool has_anchor(const std::string& html, const std::string& anchor) {
    return html.find(" id=\"" + anchor + '"') != std::string::npos;
}

std::string resolve(const std::string& from, const std::string& address) {
    std::string folder = from.substr(0, from.rfind('/') + 1);
    std::string rest = address;
    while (rest.starts_with("../")) {
        rest.erase(0, 3);
        folder.erase(folder.find_last_of('/', folder.size() - 2) + 1);
    }
    return folder + rest;
}

/// What is wrong with the link; empty when it leads somewhere.
std::string find_link_error(const Files& files, const std::string& from, std::string address) {
    if (address.starts_with("https://") || address.starts_with("http://")) return {};
    if (address.find("licences/") != std::string::npos) return {};  // ships with the app
    const std::size_t hash = address.find('#');
    const std::string anchor = hash == std::string::npos ? "" : address.substr(hash + 1);
    address = address.substr(0, std::min(hash, address.find('?')));
    const auto file = files.find(address.empty() ? from : resolve(from, address));
    if (file == files.end()) return "there is no file for it";
    return anchor.empty() || has_anchor(file->second, anchor) ? "" : "there is no such anchor";
}

TEST(edition, has_an_address_for_every_page_in_both_languages) {
    for (const Faculty& faculty : real_data().dataset.faculties) {
        for (const std::string_view page : page_names) {
            for (const std::string language : {"en", "zh"}) {
                const std::string path = language + '/' + faculty.id.value + '/' + std::string(page) + ".html";
                EXPECT_TRUE(real_edition().contains(path)) << path;
            }
        }
    }
    EXPECT_TRUE(real_edition().contains("index.html"));
    EXPECT_TRUE(real_edition().contains("zh/licences.html"));
}

void expect_record(const Faculty& faculty, RecordKind kind, const std::string& id) {
    for (const Language language : {Language::english, Language::chinese}) {
        const State state{.faculty = faculty.id, .record = RecordRef{kind, id}, .language = language};
        const std::string path = static_address(real_data().dataset, state);
        EXPECT_TRUE(real_edition().contains(path)) << path;
    }
}

TEST(edition, has_a_page_for_every_record_of_every_faculty) {
    for (const Faculty& faculty : real_data().dataset.faculties) {
        for (const auto& record : faculty.opportunities)
            expect_record(faculty, RecordKind::opportunity, record.id.value);
        for (const auto& record : faculty.agreements) expect_record(faculty, RecordKind::agreement, record.id.value);
        for (const auto& record : faculty.programmes) expect_record(faculty, RecordKind::programme, record.id.value);
        for (const auto& record : faculty.conflicts) expect_record(faculty, RecordKind::conflict, record.id);
        for (const auto& document : faculty.documents) expect_record(faculty, RecordKind::document, document.value);
    }
}

TEST(edition, has_a_page_for_every_organisation_and_document) {
    const auto has_page = [](const std::string& ending) {
        return ranges::any_of(real_edition(), [&](const auto& file) { return file.first.ends_with(ending); });
    };
    for (const Organisation& organisation : real_data().dataset.organisations)
        EXPECT_TRUE(has_page("/partner/" + organisation.id.value + ".html")) << organisation.id.value;
    for (const Document& document : real_data().dataset.documents)
        EXPECT_TRUE(has_page("/document/" + document.id.value + ".html")) << document.id.value;
}

void expect_fact(const Faculty& faculty, const Fact& fact) {
    for (const Language language : {Language::english, Language::chinese}) {
        const State state{.faculty = faculty.id, .fact = fact.id, .language = language};
        const std::string address = static_address(real_data().dataset, state);
        EXPECT_EQ(find_link_error(real_edition(), "", address), "") << address;
    }
}

TEST(edition, has_an_anchor_for_every_fact) {
    for (const Faculty& faculty : real_data().dataset.faculties) {
        for (const Fact& fact : faculty.facts) expect_fact(faculty, fact);
        for (const Opportunity& opportunity : faculty.opportunities) {
            for (const Term& term : opportunity.terms) {
                for (const Fact& fact : term.facts) expect_fact(faculty, fact);
            }
        }
    }
}

TEST(edition, has_something_at_the_end_of_every_link) {
    int links = 0;
    std::set<std::string> wrong;
    for (const auto& [path, html] : real_edition()) {
        if (!path.ends_with(".html")) continue;
        for (const std::string& address : values_of(markup_of(html), "href")) {
            const std::string error = find_link_error(real_edition(), path, address);
            if (!error.empty()) wrong.insert(path + ": " + address + ": " + error);
            EXPECT_EQ(address.find("href"), std::string::npos);
            ++links;
        }
    }
    EXPECT_TRUE(wrong.empty()) << wrong.size() << ", first " << *wrong.begin();
    EXPECT_GT(links, 10000);
}

TEST(edition, uses_no_id_twice_on_a_page) {
    for (const auto& [path, html] : real_edition()) {
        std::set<std::string> seen = {"edition", "atlas", "status", "status-text", "atlas-assets"};
        for (const std::string& id : values_of(html, "id")) EXPECT_TRUE(seen.insert(id).second) << path << ": " << id;
    }
}

TEST(edition, has_one_first_heading_and_one_language_on_each_page_but_the_start_page) {
    const auto count = [](const std::string& html, const std::string& part) {
        int found = 0;
        for (std::size_t at = html.find(part); at != std::string::npos; at = html.find(part, at + 1)) ++found;
        return found;
    };
    for (const auto& [path, html] : real_edition()) {
        if (!path.ends_with(".html")) continue;
        const int languages = path == "index.html" ? 2 : 1;
        EXPECT_EQ(count(html, "<h1>"), languages) << path;
        EXPECT_EQ(count(html, "<main "), languages) << path;
        EXPECT_EQ(count(html, "class=\"edition\""), languages) << path;
        const bool is_chinese = path.starts_with("zh/");
        EXPECT_TRUE(html.starts_with(is_chinese ? "<html lang=\"zh-Hans\">" : "<html lang=\"en\">")) << path;
    }
}

TEST(edition, has_a_title_of_its_own_for_each_page) {
    std::map<std::string, std::string> titled;
    for (const auto& [path, html] : real_edition()) {
        const std::size_t from = html.find("<title>");
        if (from == std::string::npos) continue;
        const std::string title = html.substr(from, html.find("</title>") - from);
        const auto [other, is_new] = titled.emplace(title, path);
        EXPECT_TRUE(is_new) << path << " is called like " << other->second << ": " << title;
    }
    EXPECT_GT(titled.size(), 700U);
}

TEST(edition, tells_the_app_what_to_show_in_the_place_of_each_page) {
    const auto route = [](const std::string& path) { return values_of(real_edition().at(path), "data-route"); };
    EXPECT_EQ(route("index.html"), (std::vector<std::string>{"faculty=uestc-glasgow-college&amp;lang=en",
                                                             "faculty=uestc-glasgow-college&amp;lang=zh"}));
    EXPECT_EQ(route("zh/uestc-glasgow-college/partner/university-of-windsor.html"),
              std::vector<std::string>{
                  "page=partners&amp;faculty=uestc-glasgow-college&amp;partner=university-of-windsor&amp;lang=zh"});
    EXPECT_EQ(route("en/uestc-glasgow-college/figures/outcomes.html"),
              std::vector<std::string>{"page=outcomes&amp;faculty=uestc-glasgow-college&amp;lang=en"});
}

TEST(edition, says_the_whole_source_of_a_fact_under_its_anchor) {
    const std::string& html = real_edition().at("en/uestc-glasgow-college/figures/outcomes.html");
    const std::size_t from = html.find("<article id=\"further-study-2020\">");
    ASSERT_NE(from, std::string::npos);
    const std::string article = html.substr(from, html.find("</article>", from) - from);
    for (const char* part : {"90.7%", "of graduates of 2020", "As printed", "Where it stands", "Compare with"})
        EXPECT_NE(article.find(part), std::string::npos) << part;
}

TEST(edition, is_the_same_each_time) { EXPECT_EQ(edition_of(real_data()), real_edition()); }

TEST(edition, links_from_the_root_of_the_server_where_a_base_is_given) {
    EditionOptions options;
    options.base = "/atlas/";
    const Files files = edition_of(real_data(), options);
    const std::string& html = files.at("en/uestc-glasgow-college/partners.html");
    EXPECT_NE(html.find("data-root=\"/atlas/\""), std::string::npos);
    EXPECT_NE(html.find("<a href=\"/atlas/en/uestc-glasgow-college/pathways.html\""), std::string::npos);
    EXPECT_NE(html.find("<link rel=\"canonical\" href=\"/atlas/en/uestc-glasgow-college/partners.html\">"),
              std::string::npos);
}

TEST(edition, names_public_addresses_where_they_are_known) {
    EditionOptions options;
    options.public_url = "https://example.org/atlas/";
    const Files files = edition_of(real_data(), options);
    const std::string& start = files.at("index.html");
    EXPECT_NE(start.find("<link rel=\"canonical\" href=\"https://example.org/atlas/\">"), std::string::npos);
    EXPECT_NE(start.find("hreflang=\"x-default\" href=\"https://example.org/atlas/\">"), std::string::npos);
    EXPECT_NE(start.find("hreflang=\"zh-Hans\" "
                         "href=\"https://example.org/atlas/zh/uestc-glasgow-college/overview.html\">"),
              std::string::npos);
    EXPECT_NE(start.find("<a href=\"en/uestc-glasgow-college/partners.html\""), std::string::npos);
    EXPECT_NE(files.at("en/licences.html").find("og:url\" content=\"https://example.org/atlas/en/licences.html\""),
              std::string::npos);
}

TEST(edition, of_broken_data_shows_what_is_valid_and_says_what_is_not) {
    const std::vector<SourceFile> files =
        test::build_changed_fixture("example-college/statistics.json", "\"figures\"", "\"figure\"");
    const LoadResult loaded = load(files);
    ASSERT_FALSE(loaded.problems.empty());
    const Files edition = edition_of(loaded);
    EXPECT_NE(edition.at("index.html").find("class=\"notice warning\""), std::string::npos);
    EXPECT_NE(edition.at("en/example-college/partners.html").find("class=\"notice warning\""), std::string::npos);
}

TEST(edition, of_no_data_at_all_is_a_start_page_that_says_so) {
    const Files edition = edition_of(load({}));
    EXPECT_NE(edition.at("index.html").find("<h1>Nothing to show</h1>"), std::string::npos);
    EXPECT_NE(edition.at("index.html").find("<h1>暂无内容</h1>"), std::string::npos);
}

TEST(relative_address, goes_up_as_far_as_both_paths_differ) {
    EXPECT_EQ(relative_address("index.html", "en/a/partners.html"), "en/a/partners.html");
    EXPECT_EQ(relative_address("en/a/partners.html", "en/a/pathways.html"), "pathways.html");
    EXPECT_EQ(relative_address("en/a/partner/x.html", "en/a/partners.html"), "../partners.html");
    EXPECT_EQ(relative_address("en/a/partner/x.html", "zh/a/partner/x.html"), "../../../zh/a/partner/x.html");
    EXPECT_EQ(relative_address("en/a/figures/staff.html", "en/a/figures/staff.html#f"), "#f");
    EXPECT_EQ(relative_address("en/a/figures/staff.html", "en/a/figures/staff.html"), "staff.html");
    EXPECT_EQ(relative_address("en/ab/x.html", "en/a/x.html"), "../a/x.html");
}

TEST(fill_template, does_not_search_what_it_has_put_in) {
    EXPECT_EQ(fill_template("{a} {b} {a}", {{"{a}", "{b}"}, {"{b}", "2"}}), "{b} 2 {b}");
    EXPECT_EQ(fill_template("none", {{"{a}", "1"}}), "none");
}

}  // namespace
}  // namespace atlas
