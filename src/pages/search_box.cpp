#include "pages/search_box.h"

#include <string>

#include "app/strings.h"

namespace atlas {

SearchBox build_search_box(const Dataset& dataset, const SearchCatalogue& catalogue, const State& state,
                           const Searched& searched) {
    const Language language = state.language;
    SearchBox box{.label = text("search.label", language)};
    box.field = {.label = box.label,
                 .text = searched.text,
                 .hint = text("search.hint", language),
                 .action = {EntryTarget::search, {}, {}}};
    box.close_label = text("record.close", language);
    box.help = text("search.help", language);
    box.found = build_search_results(dataset, catalogue, state, searched.text, searched.most_shown);
    if (box.found.results.size() < box.found.total)
        box.more = Choice{.text = text("search.more", language), .action = ShowMoreFound{}};
    return box;
}

}  // namespace atlas
