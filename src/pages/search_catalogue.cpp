#include "pages/search_catalogue.h"

#include <utility>

#include "app/strings.h"
#include "base/ranges.h"
#include "pages/fact_text.h"
#include "pages/words.h"
#include "query/partners.h"

namespace atlas {
namespace {

/// Of equally good hits the lower come first.
enum class Importance { first, offer, command, document, agreement, figure, term };

BilingualText both(StringKey key) { return {text(key, Language::english), text(key, Language::chinese)}; }

std::vector<SearchName> names_of(const BilingualText& name, NameRole role = NameRole::name) {
    return {{name.english, role}, {name.chinese, role}};
}

void append(std::vector<SearchName>& names, const BilingualText& text, NameRole role) {
    names.push_back({text.english, role});
    names.push_back({text.chinese, role});
}

/// Collects entries and targets side by side.
class Cataloguer {
  public:
    explicit Cataloguer(const Dataset& dataset) : dataset_(dataset) {
        add_pages();
        for (const Organisation& organisation : dataset.organisations) add(organisation);
        for (const Document& document : dataset.documents) add(document);
        for (std::size_t number = 0; number < dataset.faculties.size(); ++number) add(number);
        add_commands();
    }

    std::vector<SearchTarget> targets;
    std::vector<SearchEntry> entries;

  private:
    void add(SearchSubject subject, std::vector<SearchName> names, Importance importance,
             std::optional<std::size_t> faculty = std::nullopt) {
        targets.push_back({subject, faculty});
        entries.push_back({std::move(names), static_cast<int>(importance), faculty ? static_cast<int>(*faculty) : -1});
    }

    void add_pages() {
        for (int i = 0; i < page_count; ++i) {
            const auto page = static_cast<PageId>(i);
            add(page, names_of({word_for(page, Language::english), word_for(page, Language::chinese)}),
                Importance::first);
        }
    }

    void add_commands() {
        const auto command = [&](SearchSubject subject, StringKey name, StringKey about) {
            std::vector<SearchName> names = names_of(both(name));
            append(names, both(about), NameRole::related);
            add(subject, std::move(names), Importance::command);
        };
        for (const Language language : {Language::english, Language::chinese}) {
            const bool is_english = language == Language::english;
            command(language, is_english ? StringKey("search.command.english") : "search.command.chinese",
                    "shell.language");
            entries.back().names.push_back({text("language.own_name", language), NameRole::alias});
        }
        command(Theme::light, "search.command.light", "shell.theme");
        command(Theme::dark, "search.command.dark", "shell.theme");
        command(Theme::system, "search.command.system", "shell.theme");
        command(RecordKind::licences, "licences.title", "licences.kind");
    }

    void append_names(std::vector<SearchName>& names, const OrganisationId& id) const {
        const Organisation* organisation = dataset_.find_organisation(id);
        if (organisation == nullptr) return;
        append(names, organisation->names, NameRole::related);
        for (const Alias& alias : organisation->aliases) names.push_back({alias.text, NameRole::related});
    }

    /// The faculty, when the organisation has to do with one only.
    std::optional<std::size_t> only_faculty_of(const Organisation& organisation) const {
        std::optional<std::size_t> only;
        for (std::size_t number = 0; number < dataset_.faculties.size(); ++number) {
            if (!concerns(dataset_.faculties[number], organisation)) continue;
            if (only) return std::nullopt;
            only = number;
        }
        return only;
    }

    bool concerns(const Faculty& faculty, const Organisation& organisation) const {
        const Mention mention = find_mention(faculty, organisation);
        return organisation.id == faculty.organisation || organisation.id == faculty.home ||
               is_partner(find_partner(dataset_, faculty, organisation)) || !mention.facts.empty() ||
               !mention.programmes.empty();
    }

    void add(const Organisation& organisation) {
        std::vector<SearchName> names = names_of(organisation.names);
        for (const Alias& alias : organisation.aliases) names.push_back({alias.text, NameRole::alias});
        if (organisation.place) append(names, organisation.place->city, NameRole::related);
        if (const Country* country = dataset_.find_country(organisation.country))
            append(names, country->name, NameRole::related);
        if (organisation.note) append(names, *organisation.note, NameRole::note);
        add(&organisation, std::move(names), Importance::first, only_faculty_of(organisation));
    }

    void add(const Document& document) {
        std::optional<std::size_t> only;
        int count = 0;
        for (std::size_t number = 0; number < dataset_.faculties.size(); ++number) {
            if (ranges::find(dataset_.faculties[number].documents, document.id) ==
                dataset_.faculties[number].documents.end())
                continue;
            only = number;
            ++count;
        }
        std::vector<SearchName> names = names_of(document.title, NameRole::label);
        append(names, document.publisher, NameRole::related);
        add(&document, std::move(names), Importance::document, count == 1 ? only : std::nullopt);
    }

    void add(std::size_t number) {
        const Faculty& faculty = dataset_.faculties[number];
        std::vector<SearchName> names = names_of(faculty.short_names);
        append(names, faculty.names, NameRole::alias);
        add(&faculty, std::move(names), Importance::first);
        for (const Programme& programme : faculty.programmes)
            add(&programme, names_of(programme.names), Importance::offer, number);
        for (const Opportunity& opportunity : faculty.opportunities) add(opportunity, number);
        for (const Agreement& agreement : faculty.agreements) add(agreement, number);
        for (const Fact& fact : faculty.facts) add(fact, number, {}, Importance::figure);
    }

    void add(const Opportunity& opportunity, std::size_t faculty) {
        std::vector<SearchName> names = names_of(opportunity.names);
        for (const OrganisationId& partner : opportunity.partners) append_names(names, partner);
        for (const CountryCode& code : opportunity.countries) {
            if (const Country* country = dataset_.find_country(code)) append(names, country->name, NameRole::related);
        }
        add(&opportunity, names, Importance::offer, faculty);
        for (SearchName& name : names) name.role = NameRole::related;
        for (const Term& term : opportunity.terms) {
            for (const Fact& fact : term.facts) {
                if (fact.has_value()) add(fact, faculty, names, Importance::term);
            }
        }
    }

    void add(const Agreement& agreement, std::size_t faculty) {
        std::vector<SearchName> names = names_of(agreement.summary, NameRole::label);
        for (const OrganisationId& partner : agreement.partners) append_names(names, partner);
        add(&agreement, std::move(names), Importance::agreement, faculty);
    }

    /// A figure is found by what it is, by its value, and weakly by what a value in words says.
    void add(const Fact& fact, std::size_t faculty, const std::vector<SearchName>& related, Importance importance) {
        std::vector<SearchName> names = names_of(fact.label, NameRole::label);
        if (const auto* words = std::get_if<BilingualText>(&fact.value))
            append(names, *words, NameRole::note);
        else if (fact.has_value())
            names.push_back({value_text(fact, Language::english), NameRole::label});
        if (!fact.cohort.empty()) names.push_back({fact.cohort, NameRole::related});
        names.insert(names.end(), related.begin(), related.end());
        add(&fact, std::move(names), importance, faculty);
    }

    const Dataset& dataset_;
};

}  // namespace

SearchCatalogue build_search_catalogue(const Dataset& dataset, PinyinTable pinyin) {
    Cataloguer cataloguer(dataset);
    return {std::move(cataloguer.targets), build_search_index(std::move(cataloguer.entries), std::move(pinyin))};
}

}  // namespace atlas
