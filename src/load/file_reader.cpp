#include "load/file_reader.h"

#include <algorithm>

namespace atlas::loading {

bool FileReader::go_on(std::size_t bytes) {
    const JsonReading::Outcome outcome = reading_.go_on(bytes);
    if (outcome == JsonReading::Outcome::going_on) return false;
    complete_ = outcome == JsonReading::Outcome::complete;
    if (complete_) {
        check_root();
    } else {
        for (const Part& part : parts_) part.forget();
    }
    return true;
}

void FileReader::report(Findings& findings) {
    findings.add_all(std::move(syntax_));
    if (complete_) findings.add_all(std::move(found_));
}

bool FileReader::receive(const Json& value) {
    const bool is_element = value.around->type == JsonType::list;
    const Part* const part = find_part(is_element ? value.around->key : value.key);
    const bool is_expected = part != nullptr && is_element == (part->type == JsonType::list);
    if (is_expected) part->read({&value, &path_, &found_});
    return !is_element;
}

const FileReader::Part* FileReader::find_part(std::string_view key) const {
    const auto found = std::find_if(parts_.begin(), parts_.end(), [&](const Part& part) { return part.key == key; });
    return found == parts_.end() ? nullptr : &*found;
}

/// Everything is there, and nothing else but the schema's name.
void FileReader::check_root() {
    RecordReader root({&reading_.root(), &path_, &found_});
    root.find("$schema");
    for (const Part& part : parts_) {
        const std::optional<Node> value = root.expect(part.key);
        if (!value) continue;
        if (part.type == JsonType::list && type_of(*value) != JsonType::list) report_wrong_type(*value, "type.list");
        if (part.type != JsonType::list && type_of(*value) == JsonType::list) part.read(*value);
    }
    root.finish();
}

}  // namespace atlas::loading
