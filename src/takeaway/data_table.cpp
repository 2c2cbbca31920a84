#include "takeaway/data_table.h"

namespace atlas::takeaway {

std::string column_key(std::string_view key) {
    std::string result;
    for (const char character : key) {
        const bool fits = (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') ||
                          (character >= 'A' && character <= 'Z');
        result += fits ? character : '_';
    }
    return result;
}

DataValue list_value(const std::vector<std::string>& items) {
    std::string list;
    for (const std::string& item : items) list += (list.empty() ? "" : list_separator) + item;
    return text_value(std::move(list));
}

}  // namespace atlas::takeaway
