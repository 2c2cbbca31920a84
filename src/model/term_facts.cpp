#include "model/term_facts.h"

#include <array>

#include "model/names.h"

namespace atlas {

const BilingualText& term_label(TermKey key) {
    static const std::array<BilingualText, term_key_count> labels = {{
        {"Legal form", "办学性质"},
        {"Approval number", "批准书编号"},
        {"Years at home", "境内学习年限"},
        {"Years away", "境外学习年限"},
        {"Months away", "境外停留月数"},
        {"Whether going abroad is required", "是否必须出国（境）"},
        {"Awards", "学位与证书"},
        {"Majors", "面向专业"},
        {"Teaching language", "授课语言"},
        {"Average required", "成绩要求"},
        {"Tests required", "考试要求"},
        {"Costs", "费用"},
        {"Places", "名额"},
        {"Dates", "时间安排"},
        {"Contact", "联系方式"},
    }};
    return labels[static_cast<std::size_t>(key)];
}

TermFacts TermFacts::absent(TermKey term, FactState state) {
    TermFacts facts;
    facts.term_ = term;
    facts.absence_ = state;
    return facts;
}

TermFacts::TermFacts(const TermFacts& other)
    : made_(other.made_ ? std::make_unique<std::vector<Fact>>(*other.made_) : nullptr),
      common_(other.common_),
      absence_(other.absence_),
      term_(other.term_) {}

const std::vector<Fact>& TermFacts::get() const {
    if (!made_) {
        made_ = std::make_unique<std::vector<Fact>>();
        if (absence_) made_->push_back(make_absent());
    }
    return *made_;
}

std::vector<Fact>& TermFacts::edit() {
    get();
    absence_.reset();
    return *made_;
}

Fact TermFacts::make_absent() const {
    Fact fact{.label = term_label(term_), .state = *absence_};
    if (!common_) return fact;
    fact.id.value = common_->subject + '.' + std::string(name_of(term_));
    fact.subject = common_->subject;
    fact.topic = common_->topic;
    fact.as_of = common_->as_of;
    fact.sources = common_->sources;
    return fact;
}

}  // namespace atlas
