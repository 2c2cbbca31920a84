#include "base/line_break.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace atlas {
namespace {

using Measure = std::function<double(std::string_view)>;

// Widths that were added up may differ from the same text measured at once by rounding.
constexpr double rounding_slack = 0.01;

enum class Kind : unsigned char {
    letter,
    digit,
    ideograph,
    opening,
    closing,
    joiner,
    hyphen,
    space,
    glue,
    line_feed,
    mark,
    zero_width
};

constexpr bool is_one_of(char32_t value, std::u32string_view set) {
    return set.find(value) != std::u32string_view::npos;
}
constexpr bool is_between(char32_t value, char32_t first, char32_t last) { return value >= first && value <= last; }

constexpr std::u32string_view number_signs = U"≥≤≈<>±~";
constexpr std::u32string_view opening_marks = U"([{（［｛《〈「『【〔〖“‘«$¥£€￥＄#";
constexpr std::u32string_view closing_marks =
    U")]},.;:!?%‰°℃，。、；：？！）］｝》〉」』】〕〗”’»…％·‧～々〻ーぁぃぅぇぉっゃゅょァィゥェォッャュョ";
// Words that count: a number is not parted from them.
constexpr std::u32string_view measure_words = U"年月日号时分秒人名位个项所门次届级等岁元万亿种家倍成篇场期学";

constexpr bool is_ideographic(char32_t value) {
    return is_between(value, 0x2E80, 0x303F) || is_between(value, 0x3040, 0x33FF) ||
           is_between(value, 0x3400, 0x4DBF) || is_between(value, 0x4E00, 0x9FFF) ||
           is_between(value, 0xAC00, 0xD7AF) || is_between(value, 0xF900, 0xFAFF) ||
           is_between(value, 0xFE30, 0xFE4F) || is_between(value, 0xFF00, 0xFFEF) ||
           is_between(value, 0x1F000, 0x1FAFF) || is_between(value, 0x20000, 0x3FFFF);
}

constexpr bool is_mark(char32_t value) {
    return is_between(value, 0x0300, 0x036F) || is_between(value, 0x20D0, 0x20FF) ||
           is_between(value, 0xFE00, 0xFE0F) || is_between(value, 0x1F3FB, 0x1F3FF) || value == 0x200D;
}

constexpr Kind work_out_kind(char32_t value) {
    if (value == '\n') return Kind::line_feed;
    if (value == ' ' || value == '\t' || value == '\r' || value == 0x3000) return Kind::space;
    if (value == 0xA0 || value == 0x202F || value == 0x2060 || value == 0x2011) return Kind::glue;
    if (value == 0x200B) return Kind::zero_width;
    if (is_between(value, '0', '9')) return Kind::digit;
    if (is_one_of(value, U"-/\u2010\u2013\u2014")) return Kind::hyphen;
    if (is_one_of(value, U"+×=")) return Kind::joiner;
    if (is_one_of(value, opening_marks) || is_one_of(value, number_signs)) return Kind::opening;
    if (is_one_of(value, closing_marks)) return Kind::closing;
    if (is_mark(value)) return Kind::mark;
    return is_ideographic(value) ? Kind::ideograph : Kind::letter;
}

constexpr std::size_t ascii_count = 128;
constexpr std::array<Kind, ascii_count> ascii_kinds = [] {
    std::array<Kind, ascii_count> kinds{};
    for (std::size_t i = 0; i < ascii_count; ++i) kinds[i] = work_out_kind(static_cast<char32_t>(i));
    return kinds;
}();

/// Every frame asks it of every character that is laid out: what most texts consist of is answered at once.
Kind kind_of(char32_t value) {
    if (value < ascii_count) return ascii_kinds[value];
    if (is_between(value, 0x4E00, 0x9FFF)) return Kind::ideograph;
    return work_out_kind(value);
}

struct Character {
    char32_t value = 0;
    Kind kind = Kind::letter;
    std::size_t begin = 0;
    std::size_t end = 0;
};

Character character_at(std::string_view text, std::size_t offset) {
    const CodePoint next = decode_utf8(text.substr(offset));
    if (next.bytes == 0) return {0xFFFD, Kind::letter, offset, offset + 1};
    return {next.value, kind_of(next.value), offset, offset + next.bytes};
}

bool may_break_after_hyphen(const Character& before, const Character& hyphen, const Character& after) {
    if (hyphen.value == 0x2014) return after.value != 0x2014 && before.kind != Kind::digit;
    const bool is_in_number = after.kind == Kind::digit;
    const bool is_in_word =
        before.kind == Kind::letter || before.kind == Kind::ideograph || before.kind == Kind::closing;
    return is_in_word && !is_in_number;
}

bool is_counted(const Character& number, const Character& word) {
    return (number.kind == Kind::digit && is_one_of(word.value, measure_words)) ||
           (number.value == U'第' && word.kind == Kind::digit);
}

/// Whether a line may end after `left` and the next start with `right`, when no space is between them.
bool may_break_between(const Character& before, const Character& left, const Character& right) {
    if (left.kind == Kind::zero_width) return true;
    if (left.kind == Kind::glue || right.kind == Kind::glue || right.kind == Kind::mark) return false;
    if (right.kind == Kind::closing || right.kind == Kind::hyphen || left.kind == Kind::opening) return false;
    if (left.kind == Kind::joiner || right.kind == Kind::joiner) return false;
    if (left.kind == Kind::hyphen) return may_break_after_hyphen(before, left, right);
    if (is_counted(left, right)) return false;
    if (left.kind == Kind::closing) {
        const bool is_wide = left.value > 0x2000;  // Latin punctuation inside a word, as in "e.g.this", keeps it whole
        return right.kind == Kind::ideograph || (is_wide && left.value != 0x2019);
    }
    if (right.kind == Kind::opening) return left.kind == Kind::ideograph || right.value > 0x2000;
    return left.kind == Kind::ideograph || right.kind == Kind::ideograph;
}

/// The same for characters with spaces between them: "≥ 96", "4 + X", "90 %", "Qui ?" and "a – b" start no line with a
/// sign, and "20 日" stays whole.
bool may_break_at_space(const Character& left, const Character& right) {
    if (right.kind == Kind::hyphen && right.value != '-') return false;
    if (left.kind == Kind::joiner || right.kind == Kind::joiner) return false;
    if (left.value == U'«' || is_one_of(left.value, number_signs) || is_counted(left, right)) return false;
    return !is_one_of(right.value, U"%‰°℃·:;!?»…，。、；：？！）》」』”");
}

/// Text that stays on one line, and the spaces after it.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t next = 0;  // where the following piece starts
    bool ends_line = false;
};

Piece next_piece(std::string_view text, std::size_t begin) {
    Piece piece{begin, begin, begin, false};
    Character before;
    Character left;
    for (std::size_t offset = begin; offset < text.size();) {
        const Character right = character_at(text, offset);
        if (right.kind == Kind::line_feed) return {begin, piece.end, right.end, true};
        offset = right.end;
        if (right.kind == Kind::space) continue;
        if (piece.end > begin) {
            const bool is_spaced = right.begin > piece.end;
            const bool may_break = is_spaced ? may_break_at_space(left, right) : may_break_between(before, left, right);
            if (may_break) return {begin, piece.end, right.begin, false};
            before = is_spaced ? Character{' ', Kind::space} : left;
        }
        // A combining mark takes on the nature of what it stands on.
        left = right.kind == Kind::mark && piece.end > begin ? Character{left.value, left.kind, right.begin, right.end}
                                                             : right;
        piece.end = right.end;
    }
    piece.next = text.size();
    return piece;
}

/// End of the character at `offset` with the marks that stand on it.
std::size_t cluster_end(std::string_view text, std::size_t offset, std::size_t limit) {
    std::size_t end = character_at(text, offset).end;
    while (end < limit) {
        const Character next = character_at(text, end);
        if (next.kind != Kind::mark) break;
        end = next.end;
    }
    return end;
}

class LineFiller {
  public:
    LineFiller(std::string_view text, double width, const Measure& measure)
        : text_(text), limit_(width + rounding_slack), measure_(measure) {}

    std::vector<LineSpan> fill() {
        for (std::size_t offset = 0; offset < text_.size();) {
            const Piece piece = next_piece(text_, offset);
            place(piece);
            offset = piece.next;
            if (piece.ends_line || offset >= text_.size()) finish(offset);
        }
        return std::move(lines_);
    }

  private:
    double width_of(std::size_t begin, std::size_t end) const { return measure_(text_.substr(begin, end - begin)); }

    void place(const Piece& piece) {
        const double added = piece.end > line_.end ? width_of(line_.end, piece.end) : 0;
        if (width_ + added <= limit_) {
            line_.end = piece.end;
            width_ += added;
            return;
        }
        if (line_.end > line_.begin) finish(piece.begin);
        place_characters(piece);
    }

    /// Puts a piece at the start of a line, cut wherever the line is full.
    void place_characters(const Piece& piece) {
        const double whole = width_of(piece.begin, piece.end);
        if (whole <= limit_) {
            line_.end = piece.end;
            width_ = whole;
            return;
        }
        for (std::size_t begin = piece.begin; begin < piece.end;) {
            const std::size_t end = cluster_end(text_, begin, piece.end);
            const double added = width_of(begin, end);
            if (line_.end > line_.begin && width_ + added > limit_) finish(begin);
            line_.end = end;
            width_ += added;
            begin = end;
        }
    }

    void finish(std::size_t next_begin) {
        lines_.push_back(line_);
        line_ = {next_begin, next_begin};
        width_ = 0;
    }

    std::string_view text_;
    double limit_;
    const Measure& measure_;
    std::vector<LineSpan> lines_;
    LineSpan line_;
    double width_ = 0;
};

}  // namespace

std::vector<LineSpan> break_lines(std::string_view utf8, double width, const Measure& measure) {
    return LineFiller(utf8, width, measure).fill();
}

double min_content_width(std::string_view utf8, const Measure& measure) {
    double widest = 0;
    for (std::size_t offset = 0; offset < utf8.size();) {
        const Piece piece = next_piece(utf8, offset);
        widest = std::max(widest, measure(utf8.substr(piece.begin, piece.end - piece.begin)));
        offset = piece.next;
    }
    return widest;
}

}  // namespace atlas
