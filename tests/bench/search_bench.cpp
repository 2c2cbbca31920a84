// How long the search takes, run by hand: cmake --build build/dev --target search_bench && build/dev/search_bench
// First over the records in data/, then over 100,000 made-up names, half of them Chinese with pinyin. Prints
// milliseconds: the shortest, the median and the longest of 21 runs.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "load/folder.h"
#include "pages/search_results.h"

namespace {

using namespace atlas;

constexpr int runs = 21;
constexpr std::size_t name_count = 100'000;

template <class Work>
void measure(const std::string& what, Work work) {
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    std::printf("%-44s %8.2f %8.2f %8.2f\n", what.c_str(), times.front(), times[runs / 2], times.back());
}

PinyinTable read_table() {
    std::ifstream stream(ATLAS_PINYIN_FILE, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    auto parsed = parse_pinyin(bytes);
    return std::holds_alternative<PinyinTable>(parsed) ? std::get<PinyinTable>(parsed) : PinyinTable{};
}

void measure_records(const PinyinTable& pinyin) {
    const LoadResult loaded = load(read_folder(ATLAS_SOURCE_DIR "/data").files);
    SearchCatalogue catalogue;
    measure("records: build", [&] { catalogue = build_search_catalogue(loaded.dataset, pinyin); });
    std::printf("  %zu entries, %zu names\n", catalogue.index.entries.size(), catalogue.index.names.size());
    State state;
    state.faculty = loaded.dataset.faculties.front().id;
    for (const char* text : {"gl", "glasgow", "格拉斯哥", "geyage", "delf university", "xyzzy"}) {
        measure(std::string("records: ") + text, [&] { build_search_results(loaded.dataset, catalogue, state, text); });
    }
}

/// "University of Varonel", "城南州理工大学": common words around syllables by chance.
class Names {
  public:
    explicit Names(const PinyinTable& pinyin) {
        for (const auto& [character, syllable] : pinyin.usual) characters_.push_back(character);
    }

    std::string english() {
        static const std::vector<std::string> patterns = {"University of *",
                                                          "* University",
                                                          "* Institute of Technology",
                                                          "* College, *",
                                                          "Exchange with the University of *",
                                                          "School of * at *"};
        std::string name;
        for (const char letter : pick(patterns)) name += letter == '*' ? word() : std::string(1, letter);
        return name;
    }

    std::string chinese() {
        static const std::vector<std::string> endings = {"大学", "理工大学", "学院", "科技大学", "大学交流项目"};
        std::string name;
        for (std::size_t i = 2 + random_() % 4; i > 0; --i) append(name, pick(characters_));
        return name + pick(endings);
    }

  private:
    template <class Item>
    const Item& pick(const std::vector<Item>& items) {
        return items[random_() % items.size()];
    }
    std::string word() {
        static const std::vector<std::string> syllables = {"va",  "ro",  "nel", "gla", "sto", "win",
                                                           "dor", "mi",  "ker", "ton", "bur", "lan",
                                                           "es",  "fre", "hol", "de",  "qui", "sa"};
        std::string word;
        for (std::size_t i = 2 + random_() % 3; i > 0; --i) word += pick(syllables);
        word[0] = static_cast<char>(word[0] + 'A' - 'a');
        return word;
    }
    static void append(std::string& text, char32_t hanzi) {
        text += static_cast<char>(0xE0 | (hanzi >> 12));
        text += static_cast<char>(0x80 | ((hanzi >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (hanzi & 0x3F));
    }

    std::mt19937 random_{20240611};
    std::vector<char32_t> characters_;
};

void measure_many(const PinyinTable& pinyin) {
    Names names(pinyin);
    std::vector<SearchEntry> entries;
    for (std::size_t i = 0; i < name_count / 2; ++i)
        entries.push_back({{{names.english(), NameRole::name}, {names.chinese(), NameRole::name}}, 0, -1});
    SearchIndex index;
    measure("100,000 names: build", [&] { index = build_search_index(entries, pinyin); });
    std::printf("  %zu units\n", index.characters.size());
    for (const char* text :
         {"un", "gl", "da", "de", "glasgow", "university", "university of varonel", "大学", "学院 理工", "gelasige",
          "kjdx", "geyage", "glasgwo", "delf university", "geyage daxve", "xyzzyx", "港科大"}) {
        std::size_t total = 0;
        measure(std::string("100,000 names: ") + text, [&] { total = search(index, {text}).total; });
        std::printf("  %zu found\n", total);
    }
}

}  // namespace

int main() {
    const PinyinTable pinyin = read_table();
    std::printf("%-44s %8s %8s %8s\n", "", "shortest", "median", "longest");
    measure_records(pinyin);
    measure_many(pinyin);
}
