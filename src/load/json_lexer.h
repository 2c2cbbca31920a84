// The signs and words of JSON, one after the other. Strict: what the standard does not allow is a mistake, and so is
// what ends too early. Knows where each stands and where a mistake is best shown. UTF-8 must have been checked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace atlas::loading {

enum class Token {
    null,
    yes,
    no,
    number,
    text,
    open_list,
    close_list,
    open_object,
    close_object,
    colon,
    comma,
    end,
    mistake,
};

class JsonLexer {
  public:
    /// A byte order mark is passed over.
    explicit JsonLexer(std::string_view bytes);

    Token next();
    Token token() const { return token_; }

    /// Offset of the first byte of the token.
    std::size_t start() const { return start_; }
    std::string_view written() const { return bytes_.substr(start_, position_ - start_); }
    /// A text without quotation marks and escapes, until the next token.
    std::string_view text() const {
        return is_as_written() ? bytes_.substr(start_ + 1, position_ - start_ - 2) : text_;
    }
    /// The text has no escapes: it lies in the bytes.
    bool is_as_written() const { return text_.empty(); }

    /// The bytes ended before the token was complete.
    bool ran_out() const { return ran_out_; }
    /// Where to show that the token can't stand here, and what stands there.
    std::size_t shown_start() const;
    std::string_view shown() const;

    /// The last character before `offset` that is not white space; npos when there is none.
    std::size_t find_before(std::size_t offset) const;

  private:
    int read();
    bool accept(char wanted);
    Token scan();
    bool read_rest(std::string_view word);
    bool read_number();
    bool read_digits();
    bool read_text();
    bool read_escape();
    bool read_unicode_escape();
    int read_four_digits();

    std::string_view bytes_;
    std::size_t start_ = 0;
    std::size_t position_ = 0;
    Token token_ = Token::end;
    bool ran_out_ = false;
    std::string text_;
};

}  // namespace atlas::loading
