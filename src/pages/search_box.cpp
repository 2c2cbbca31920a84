#include "pages/search_box.h"

#include <string>

#include "app/strings.h"

namespace atlas {

SearchBox build_search_box(const Dataset& dataset, const SearchCatalogue& catalogue, const State& state,
                           std::string_view typed) {
    const Language language = state.language;
    SearchBox box{.label = text("search.label", language)};
    box.field = {.label = box.label,
                 .text = std::string(typed),
                 .hint = text("search.hint", language),
                 .action = {EntryTarget::search, {}, {}}};
    box.close_label = text("record.close", language);
    box.help = text("search.help", language);
    box.found = build_search_results(dataset, catalogue, state, typed);
    return box;
}

}  // namespace atlas
