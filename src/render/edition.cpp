#include "render/edition.h"

#include <array>
#include <utility>

#include "app/strings.h"
#include "render/edition_content.h"
#include "render/edition_head.h"
#include "render/edition_pages.h"
#include "render/html_text.h"
#include "render/sitemap.h"
#include "render/structured_data.h"

namespace atlas {
namespace {

constexpr std::array<Language, 2> languages = {Language::english, Language::chinese};

bool is_link(const Action& action) {
    return !std::holds_alternative<ChooseTheme>(action) && !std::holds_alternative<CloseSheet>(action) &&
           !std::holds_alternative<SortBy>(action) && !std::holds_alternative<ClearQuery>(action) &&
           !std::holds_alternative<DismissNotice>(action) && !std::holds_alternative<TakeAway>(action);
}

struct FileParts {
    std::string head;
    std::string content;
    std::string data;
};

class EditionBuilder {
  public:
    EditionBuilder(const LoadResult& loaded, const EditionOptions& options)
        : dataset_(loaded.dataset), problems_(loaded.problems), options_(options) {}

    std::vector<EditionFile> build() {
        add_start_page();
        const Faculty* first = dataset_.find_faculty(options_.start.faculty);
        if (first != nullptr) want_faculty(pages_, dataset_, *first);
        for (const Faculty& faculty : dataset_.faculties) want_faculty(pages_, dataset_, faculty);
        add_wanted_pages();
        if (first != nullptr) want_rest(pages_, dataset_, *first);
        add_wanted_pages();
        files_.push_back({"sitemap.xml", render_sitemap(sitemap_)});
        files_.push_back({"robots.txt", render_robots(options_.public_url)});
        return std::move(files_);
    }

  private:
    static EditionPage in_language(EditionPage page, Language language) {
        page.state.language = language;
        return page;
    }

    std::string link(std::string_view from, const std::string& address) const {
        return options_.base.empty() ? relative_address(from, address) : options_.base + address;
    }

    /// For the head: as absolute as the options allow. The start page is the root itself.
    std::string public_address(std::string_view from, const std::string& address) const {
        const std::string path = address == start_path ? "" : address;
        if (!options_.public_url.empty()) return options_.public_url + path;
        return options_.base.empty() ? relative_address(from, address) : options_.base + path;
    }

    HtmlContext context_of(const EditionPage& page, const std::string& path) {
        return {page.state.language,
                [this, page, path](const Action& action) -> std::string {
                    if (!is_link(action)) return {};
                    if (const auto* choice = std::get_if<ChooseLanguage>(&action))
                        return language_link(page, path, *choice);
                    const State state = update(page.state, action);
                    pages_.want(edition_page_of(dataset_, state));
                    return link(path, static_address(dataset_, state));
                },
                root_of(path)};
    }

    /// Where both languages are in one file, its script shows the one that is asked for.
    std::string language_link(const EditionPage& page, const std::string& path, const ChooseLanguage& choice) const {
        if (path != start_path) return link(path, edition_path(in_language(page, choice.language)));
        return (choice.language == Language::english ? "?lang=en#" : "?lang=zh#") + edition_anchor(choice.language);
    }

    std::string root_of(std::string_view path) const {
        return options_.base.empty() ? way_to_root(path) : options_.base;
    }

    EditionHead head_of(const EditionPage& page, const std::string& path, const EditionContent& content) const {
        EditionHead head{.language = page.state.language,
                         .title = content.title,
                         .description = content.description,
                         .site_name = text("product.name", page.state.language),
                         .address = public_address(path, path)};
        head.english = public_address(path, edition_path(in_language(page, Language::english)));
        head.chinese = public_address(path, edition_path(in_language(page, Language::chinese)));
        const bool is_start = edition_path(page) == edition_path(in_language(start_page(), page.state.language));
        head.other = is_start ? public_address(path, std::string(start_path)) : head.english;
        if (!page.state.faculty.empty()) head.image = public_address(path, card_path(page.state));
        return head;
    }

    /// Drawn by web/social_images.mjs.
    static std::string card_path(const State& state) {
        return "social/" + state.faculty.value + (state.language == Language::english ? "-en.png" : "-zh.png");
    }

    DescribedPage described(const EditionPage& page, const std::string& path, const EditionContent& content) const {
        return {page.state, page.topic, public_address(path, path), content.heading, content.description};
    }

    /// JSON-LD at the end of the page: it is longer than what a reader waits for.
    std::string data_of(const EditionPage& page, const std::string& path, const EditionContent& content) const {
        const Faculty* faculty = dataset_.find_faculty(page.state.faculty);
        if (faculty == nullptr) return {};
        const auto address_of = [&](const State& state) {
            return public_address(path, static_address(dataset_, state));
        };
        return html_element("script", " type=\"application/ld+json\"",
                            structured_data(dataset_, *faculty, described(page, path, content), address_of));
    }

    EditionPage start_page() const { return edition_page_of(dataset_, options_.start); }

    void add_start_page() {
        const std::string path(start_path);
        std::string both;
        std::string data;
        EditionHead head;
        for (const Language language : languages) {
            const EditionPage page = in_language(start_page(), language);
            const EditionContent content = build_edition_content(dataset_, problems_, page, context_of(page, path));
            both += content.html;
            if (language == Language::english) head = head_of(page, path, content), data = data_of(page, path, content);
            if (language == Language::chinese) head.title += ' ' + text("product.name", language);
        }
        add_file(path, Language::english, {render_html_head(head), both, data});
    }

    /// The list grows meanwhile: rendering a page finds what it links to.
    void add_wanted_pages() {
        for (; next_ < pages_.size(); ++next_) {
            const EditionPage page = pages_.at(next_);
            if (edition_path(page) == start_path) continue;  // without a faculty, every page is the start page
            for (const Language language : languages) add_page(in_language(page, language));
        }
    }

    void add_page(const EditionPage& page) {
        const std::string path = edition_path(page);
        const EditionContent content = build_edition_content(dataset_, problems_, page, context_of(page, path));
        add_file(path, page.state.language,
                 {render_html_head(head_of(page, path, content)), content.html, data_of(page, path, content)});
        const Faculty* faculty = dataset_.find_faculty(page.state.faculty);
        if (page.state.language != Language::english || faculty == nullptr) return;
        const auto listed = [&](Language language) {
            return public_address("sitemap.xml", edition_path(in_language(page, language)));
        };
        sitemap_.push_back({listed(Language::english), listed(Language::chinese),
                            newest_date(dataset_, *faculty, described(page, path, content))});
    }

    void add_file(const std::string& path, Language language, const FileParts& parts) {
        files_.push_back({path, fill_template(options_.template_text, {{language_token, language_tag(language)},
                                                                       {root_token, root_of(path)},
                                                                       {head_slot, parts.head},
                                                                       {edition_slot, parts.content},
                                                                       {structured_data_slot, parts.data}})});
    }

    const Dataset& dataset_;
    const Problems& problems_;
    const EditionOptions& options_;
    EditionPages pages_;
    std::size_t next_ = 0;  // the first page that is not rendered yet
    std::vector<EditionFile> files_;
    std::vector<SitemapPage> sitemap_;
};

}  // namespace

std::vector<EditionFile> build_edition(const LoadResult& loaded, const EditionOptions& options) {
    return EditionBuilder(loaded, options).build();
}

}  // namespace atlas
