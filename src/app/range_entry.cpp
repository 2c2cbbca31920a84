#include "app/range_entry.h"

#include "base/decimal.h"
#include "base/text.h"

namespace atlas {

bool is_range_entry(const EnterText& entry) {
    return entry.target == EntryTarget::range_from || entry.target == EntryTarget::range_to;
}

bool is_refused(const EnterText& entry) {
    return is_range_entry(entry) && !is_blank(entry.text) && !parse_typed_number(entry.text);
}

}  // namespace atlas
