#include "load/complaint.h"

#include "base/text.h"

namespace atlas::loading {

Complaint complain(std::string_view code, const BilingualText& message, const BilingualText& remedy,
                   std::initializer_list<std::string_view> arguments) {
    return {std::string(code),
            {fill(message.english, arguments), fill(message.chinese, arguments)},
            {fill(remedy.english, arguments), fill(remedy.chinese, arguments)}};
}

}  // namespace atlas::loading
