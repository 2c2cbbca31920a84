#include "load/positions.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/ranges.h"
#include "base/text.h"
#include "load/json_document.h"

namespace atlas::loading {
namespace {

/// What a pointer names and is not there is shown at the start of the file.
std::size_t find_offset(const Json* document, const Finding& finding) {
    if (finding.mark == Mark::offset) return finding.offset;
    const Json* value = document ? find_value(*document, finding.pointer) : nullptr;
    if (value == nullptr) return 0;
    return finding.mark == Mark::key ? value->key_offset : value->offset;
}

struct Placed {
    const Finding* finding = nullptr;
    std::size_t offset = 0;
};

/// In the order of their places; equal ones stay as they were found. A file has some hundred findings at most.
std::vector<Placed> put_in_order(std::string_view bytes, const std::vector<const Finding*>& findings) {
    Findings repeated;
    const std::string no_file;
    const JsonDocument document(no_file, bytes, repeated);
    std::vector<Placed> placed;
    for (const Finding* finding : findings) {
        const std::size_t offset = find_offset(document.root(), *finding);
        const auto place = std::find_if(placed.rbegin(), placed.rend(),
                                        [&](const Placed& earlier) { return earlier.offset <= offset; });
        placed.insert(place.base(), {finding, offset});
    }
    return placed;
}

}  // namespace

Problem to_problem(const Finding& finding) {
    return {finding.complaint.code, finding.file, finding.pointer, 0, 0, finding.complaint.wording};
}

Problems locate(std::string_view bytes, const std::vector<const Finding*>& findings) {
    const std::vector<Placed> placed = put_in_order(bytes, findings);
    std::vector<std::size_t> offsets;
    for (const Placed& place : placed) offsets.push_back(place.offset);
    const std::vector<TextPlace> places = places_of(bytes, offsets);

    Problems problems;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        Problem& problem = problems.emplace_back(to_problem(*placed[i].finding));
        if (placed[i].finding->mark == Mark::none) continue;
        problem.line = places[i].line;
        problem.column = places[i].column;
    }
    return problems;
}

}  // namespace atlas::loading
