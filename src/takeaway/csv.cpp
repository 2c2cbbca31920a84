#include "takeaway/csv.h"

#include "base/format.h"

namespace atlas::takeaway {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_end = "\r\n";

std::string quoted(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string result = "\"";
    for (const char character : text) {
        if (character == '"') result += '"';
        result += character;
    }
    return result + '"';
}

struct WriteCell {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(double number) const { return write_number(number); }
    std::string operator()(const std::string& text) const { return csv_text(text); }
};

}  // namespace

std::string csv_text(std::string_view text) {
    const bool is_formula = text.find_first_of("=+-@\t\r") == 0;
    return quoted(is_formula ? '\'' + std::string(text) : std::string(text));
}

std::string write_csv(const DataTable& table, Language language) {
    std::string csv(byte_order_mark);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (column > 0) csv += ',';
        csv += csv_text(table.columns[column].title.in(language));
    }
    csv += line_end;
    for (const std::vector<DataValue>& row : table.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (column > 0) csv += ',';
            csv += std::visit(WriteCell{}, row[column]);
        }
        csv += line_end;
    }
    return csv;
}

}  // namespace atlas::takeaway
