#include "pages/active_filters.h"

#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"
#include "pages/list_words.h"

namespace atlas {
namespace {

std::string range_words(const ListField& field, const FieldFilter& filter, Language language) {
    if (filter.from && filter.to) {
        if (*filter.from == *filter.to) return number_title(field, *filter.from, language);
        return format_number(*filter.from, language) + "–" + number_title(field, *filter.to, language);
    }
    const double end = filter.from ? *filter.from : *filter.to;
    return text(filter.from ? StringKey("filters.at_least") : "filters.at_most", language,
                {{"value", number_title(field, end, language)}});
}

}  // namespace

std::vector<ActiveFilter> active_filters(const ListContext& context) {
    const Language language = context.language();
    std::vector<ActiveFilter> active;
    if (!context.state.query.empty())
        active.push_back({text("filters.chip_query", language, {{"query", context.state.query}}), ClearQuery{}});
    for (const ListField& field : context.list.fields()) {
        const FieldFilter* filter = find_filter(context.state, field.key);
        if (!filter) continue;
        const std::string title = field_title(field, context.kind, language);
        const auto add = [&](const std::string& value, Action remove) {
            active.push_back({text("filters.chip", language, {{"field", title}, {"value", value}}), std::move(remove)});
        };
        for (const std::string& key : filter->values) {
            const auto value = ranges::find(field.values, key, &FieldValue::key);
            if (value != field.values.end())
                add(value_title(field, *value, context.dataset, language), ToggleValue{field.key, key});
        }
        if (filter->from || filter->to) add(range_words(field, *filter, language), ClearField{field.key});
        if (filter->only_stated)
            active.push_back({text("filters.chip_stated", language, {{"field", title}}), ToggleStated{field.key}});
    }
    return active;
}

}  // namespace atlas
