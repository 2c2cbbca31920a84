#include "render/sitemap.h"

#include "base/ranges.h"
#include "render/described_page.h"

namespace atlas {
namespace {

std::string escape_xml(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            default:
                result += c;
        }
    }
    return result;
}

std::string alternate(std::string_view language, std::string_view address) {
    return "    <xhtml:link rel=\"alternate\" hreflang=\"" + std::string(language) + "\" href=\"" +
           escape_xml(address) + "\"/>\n";
}

/// Either language has an entry of its own, and each names both.
std::string entry(const SitemapPage& page, Language language) {
    const std::string& address = language == Language::english ? page.english : page.chinese;
    std::string result = "  <url>\n    <loc>" + escape_xml(address) + "</loc>\n";
    if (!page.checked.empty()) result += "    <lastmod>" + escape_xml(page.checked) + "</lastmod>\n";
    return result + alternate(language_tag(Language::english), page.english) +
           alternate(language_tag(Language::chinese), page.chinese) + "  </url>\n";
}

/// The day on which an interval ends; empty for open ends and for dates without a day.
std::string_view last_day(std::string_view iso) {
    constexpr std::size_t full_date = 10;
    const std::size_t slash = iso.find('/');
    if (slash != std::string_view::npos) iso.remove_prefix(slash + 1);
    return iso.size() == full_date ? iso : std::string_view();
}

/// The newest of the days that it was shown; days as text are in order.
class Newest {
  public:
    void see(std::string_view iso) {
        const std::string_view day = last_day(iso);
        if (day > day_) day_ = day;
    }
    const std::string& day() const { return day_; }

  private:
    std::string day_;
};

void see_record(Newest& newest, const RecordRef& record, const Dataset& dataset, const Faculty& faculty) {
    const auto see = [&](const auto* found) {
        if (found == nullptr) return;
        newest.see(found->as_of);
        newest.see(found->last_verified);
    };
    if (record.kind == RecordKind::opportunity) see(faculty.find_opportunity({record.id}));
    if (record.kind == RecordKind::agreement) see(faculty.find_agreement({record.id}));
    const bool is_organisation = record.kind == RecordKind::partner;
    const Organisation* organisation = is_organisation ? dataset.find_organisation({record.id}) : nullptr;
    if (organisation != nullptr) newest.see(organisation->last_verified);
}

}  // namespace

std::string render_sitemap(const std::vector<SitemapPage>& pages) {
    std::string result =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
    for (const SitemapPage& page : pages) {
        result += entry(page, Language::english) + entry(page, Language::chinese);
    }
    return result + "</urlset>\n";
}

std::string render_robots(std::string_view public_url) {
    std::string result = "User-agent: *\nAllow: /\n\n";
    if (public_url.empty()) {
        result +=
            "# Search engines want the whole address of the sitemap and of the pages in it, which the build does not\n"
            "# know. Build with --public-url https://host/folder/ to have both written here and there.\n";
    }
    return result + "Sitemap: " + std::string(public_url) + "sitemap.xml\n";
}

std::string newest_date(const Dataset& dataset, const Faculty& faculty, const DescribedPage& page) {
    Newest newest;
    const Shown shown = shown_on(dataset, faculty, page);
    for (const Fact* fact : facts_on(faculty, shown)) newest.see(fact->as_of);
    for (const RecordRef& record : shown.records) see_record(newest, record, dataset, faculty);
    if (page.state.record) see_record(newest, *page.state.record, dataset, faculty);
    return newest.day();
}

}  // namespace atlas
