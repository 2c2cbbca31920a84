#include <utility>

#include "app/strings.h"
#include "pages/builders.h"

namespace atlas {
namespace {

constexpr const char* licence_texts = "licences/third-party.txt";

ListItem item(StringKey name, StringKey licence, std::string address, Language language) {
    return {.text = text(name, language), .detail = text(licence, language), .address = std::move(address)};
}

List fonts(Language language) {
    return {{item("licences.inter", "licence.ofl", "https://rsms.me/inter/", language),
             item("licences.noto", "licence.ofl", "https://github.com/notofonts/noto-cjk", language)}};
}

List data(Language language) {
    return {{item("licences.natural_earth", "licence.public_domain", "https://www.naturalearthdata.com/", language),
             item("licences.geonames", "licence.cc_by", "https://www.geonames.org/", language),
             item("licences.ror", "licence.cc0", "https://ror.org/", language)}};
}

List code(Language language) {
    return {{item("licences.imgui", "licence.mit", "https://github.com/ocornut/imgui", language),
             item("licences.stb", "licence.mit_or_public_domain", "https://github.com/nothings/stb", language),
             item("licences.emscripten", "licence.mit_or_ncsa", "https://emscripten.org/", language),
             item("licences.musl", "licence.mit", "https://musl.libc.org/", language)}};
}

}  // namespace

Sheet build_licences_sheet(Language language) {
    Sheet sheet{.kind = text("licences.kind", language), .title = text("licences.title", language)};
    sheet.sections.push_back({text("licences.own.title", language), {Paragraph{text("licences.own.text", language)}}});
    sheet.sections.push_back(
        {text("licences.data.title", language), {Paragraph{text("licences.data.text", language)}, data(language)}});
    sheet.sections.push_back({text("licences.fonts.title", language), {fonts(language)}});
    sheet.sections.push_back({text("licences.code.title", language), {code(language)}});
    List texts{{{.text = text("licences.texts.link", language), .address = licence_texts}}};
    sheet.sections.push_back(
        {text("licences.texts.title", language), {Paragraph{text("licences.texts.text", language)}, texts}});
    sheet.close_label = text("record.close", language);
    return sheet;
}

}  // namespace atlas
