#include "render/edition_pages.h"

#include <utility>

#include "base/ranges.h"
#include "query/partners.h"

namespace atlas {
namespace {

EditionPage record_page(const Dataset& dataset, const Faculty& faculty, RecordKind kind, const std::string& id) {
    return edition_page_of(dataset, {.faculty = faculty.id, .record = RecordRef{kind, id}});
}

bool has_record(const EditionPages& pages, const Dataset& dataset, RecordKind kind, const std::string& id) {
    return ranges::any_of(dataset.faculties,
                          [&](const Faculty& faculty) { return pages.has(record_page(dataset, faculty, kind, id)); });
}

}  // namespace

void EditionPages::want(EditionPage page) {
    page.state.language = Language::english;
    if (paths_.insert(edition_path(page)).second) pages_.push_back(std::move(page));
}

void want_faculty(EditionPages& pages, const Dataset& dataset, const Faculty& faculty) {
    const auto want = [&](RecordKind kind, const std::string& id) {
        pages.want(record_page(dataset, faculty, kind, id));
    };
    for (int page = 0; page < page_count; ++page)
        pages.want({{.page = static_cast<PageId>(page), .faculty = faculty.id}, std::nullopt});
    for (const Fact& fact : faculty.facts)
        pages.want(edition_page_of(dataset, {.faculty = faculty.id, .fact = fact.id}));
    for (const Opportunity& opportunity : faculty.opportunities) want(RecordKind::opportunity, opportunity.id.value);
    for (const Agreement& agreement : faculty.agreements) want(RecordKind::agreement, agreement.id.value);
    for (const Programme& programme : faculty.programmes) want(RecordKind::programme, programme.id.value);
    for (const Conflict& conflict : faculty.conflicts) want(RecordKind::conflict, conflict.id);
    for (const DocumentId& document : faculty.documents) want(RecordKind::document, document.value);
    for (const Partner& partner : partners_of(dataset, faculty))
        want(RecordKind::partner, partner.organisation->id.value);
    for (const Mention& mention : mentioned_organisations(dataset, faculty))
        want(RecordKind::partner, mention.organisation->id.value);
}

void want_rest(EditionPages& pages, const Dataset& dataset, const Faculty& faculty) {
    const auto want = [&](RecordKind kind, const std::string& id) {
        if (!has_record(pages, dataset, kind, id)) pages.want(record_page(dataset, faculty, kind, id));
    };
    for (const Organisation& organisation : dataset.organisations) want(RecordKind::partner, organisation.id.value);
    for (const Document& document : dataset.documents) want(RecordKind::document, document.id.value);
}

}  // namespace atlas
