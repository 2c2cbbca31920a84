// Writes JSON with two-space indentation. The caller keeps the order: keys only in objects, one value for each key.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/language.h"

namespace atlas {

class JsonWriter {
  public:
    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }

    JsonWriter& key(std::string_view name);
    JsonWriter& text(std::string_view value);
    JsonWriter& number(double value);
    JsonWriter& null();
    JsonWriter& bilingual(const BilingualText& value);  // {"en": …, "zh": …}

    const std::string& result() const { return result_; }

  private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    void begin_value();
    void break_line();

    std::string result_;
    int depth_ = 0;
    bool is_first_ = true;    // nothing has been written at this level
    bool after_key_ = false;  // the next value follows its key
};

}  // namespace atlas
