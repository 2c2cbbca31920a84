#include "load/complaint.h"

namespace atlas::loading {

Complaint complain(ComplaintKey key, std::vector<std::string> arguments) {
    return {key.code, {key.message, key.remedy, 0, std::move(arguments)}};
}

Complaint complain(ComplaintKey key, PhraseKey phrase, std::vector<std::string> arguments) {
    return {key.code, {key.message, key.remedy, phrase.line, std::move(arguments)}};
}

}  // namespace atlas::loading
