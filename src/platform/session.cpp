#include "platform/session.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/columns.h"
#include "app/list_question.h"
#include "app/preference.h"
#include "app/route.h"
#include "base/ranges.h"
#include "imgui.h"
#include "load/problem_words.h"
#include "pages/announcement.h"
#include "pages/eligibility_sheet.h"
#include "pages/screen.h"
#include "pages/shortlist_sheet.h"
#include "ui/frame.h"
#include "ui/land_mesh.h"
#include "views/screen_view.h"

namespace atlas::platform {
namespace {

// Hover states, focus moves and late layout settle within this many frames after the last input.
constexpr int frames_to_settle = 3;
// Between two looks at the clock.
constexpr std::size_t bytes_at_once = 256 * 1024;

// Names that are looked through within a frame.
constexpr std::size_t names_at_once = 7000;

// Shorter ones are sorted and searched within a frame.
constexpr std::size_t long_list = 5000;

bool has_long_lists(const Dataset& dataset) {
    std::size_t opportunities = 0;
    for (const Faculty& faculty : dataset.faculties) opportunities += faculty.opportunities.size();
    return opportunities >= long_list;
}

}  // namespace

struct Session::View {
    explicit View(ImFont* regular, ImFont* bold) : frame(regular, bold) {}
    ui::Frame frame;
    ui::LandMesh land;
    ui::Mirror mirror;
};

Session::Session() : view_(std::make_unique<View>(nullptr, nullptr)) {}

Session::~Session() = default;

void Session::add_file(std::string path, std::string bytes) {
    files_.push_back({std::move(path), std::move(bytes)});
    read_ = false;
}

void Session::report_unreadable(std::string path, std::string_view reason) {
    unreadable_.push_back(problem_unreadable(std::move(path), reason));
}

bool Session::add_font(FontPiece piece, std::vector<std::byte> bytes) {
    settle();
    return fonts_.add(piece, std::move(bytes));
}

bool Session::add_land(const std::vector<std::byte>& bytes) {
    std::optional<ui::LandMesh> land = ui::parse_land_mesh(bytes);
    if (!land) return false;
    view_->land = *std::move(land);
    settle();
    return true;
}

bool Session::add_problem_words(std::string words) {
    if (!are_problem_words(words)) return false;
    problem_words_ = std::move(words);
    rebuild_screen();
    return true;
}

char* Session::add_room(std::string path, std::size_t size) {
    add_file(std::move(path), std::string(size, ' '));
    return files_.back().bytes.data();
}

/// True when there is nothing left to read.
bool Session::read_files() {
    if (read_) return true;
    if (!loading_) {
        // The order of arrival is the network's; the dataset's order is that of the names.
        ranges::stable_sort(files_, {}, &SourceFile::path);
        loading_.emplace(files_, unreadable_);
    }
    if (!loading_->go_on(bytes_at_once)) return false;
    LoadResult loaded = loading_->take();
    loading_.reset();
    files_ = {};
    read_ = true;
    dataset_ = std::move(loaded.dataset);
    lists_.forget();
    catalogue_.reset();
    problems_ = std::move(loaded.problems);
    return true;
}

double Session::read_on(std::string_view query, std::string_view accepted) {
    constexpr double nearly_all = 0.99;
    const auto [page, language] = parse_destination(query, preferred_language(accepted));
    const std::optional<ListKind> list = list_of(page);
    const double reading_share = list ? 0.8 : nearly_all;
    if (!read_files()) return loading_ ? reading_share * loading_->share() : 0;
    if (!list || lists_.make_on(*list, language)) return 1;
    return reading_share + (nearly_all - reading_share) * lists_.share(*list);
}

bool Session::prepare_on() {
    if (!has_long_lists(dataset_)) return true;
    for (const PageId page : {state_.page, PageId::partners, PageId::pathways, PageId::exchange}) {
        const std::optional<ListKind> list = list_of(page);
        if (list && !lists_.prepare_on(*list, state_.language, sortable_columns(page))) return false;
    }
    return true;
}

void Session::open(std::string_view query, std::string_view accepted) {
    while (read_on(query, accepted) < 1) {
    }
    state_.language = preferred_language(accepted);
    navigate(query);
    announcement_.clear();  // a page that was just opened is read anyway
}

void Session::settle() {
    settling_frames_ = frames_to_settle;
    speaks_ = true;
}

void Session::navigate(std::string_view query, float page_offset) {
    Route route = parse_route(query, dataset_, lists_, state_.language);
    const State before = std::exchange(state_, std::move(route.state));
    typing_.reset();
    searched_.reset();
    refused_.clear();
    dropped_ = std::move(route.dropped);
    view_->frame.restore_page_offset(page_offset);
    rebuild_screen();
    announcement_ = build_announcement(before, state_, screen_);
}

void Session::rebuild_screen() {
    unanswered_.reset();
    screen_ = build_screen(dataset_, lists_, state_, {problems_, dropped_, problem_words_, &device_});
    show_refused(screen_, refused_);
    rebuild_search();
}

void Session::rebuild_search() {
    screen_.search.reset();
    if (searched_) {
        if (!catalogue_) {
            catalogue_ = build_search_catalogue(dataset_, {});
            wants_pinyin_ = true;
        }
        screen_.search = build_search_box(dataset_, *catalogue_, state_, *searched_);
    }
    settle();
}

bool Session::add_pinyin(std::string_view bytes) {
    auto parsed = parse_pinyin(bytes);
    auto* const table = std::get_if<PinyinTable>(&parsed);
    if (!table) return false;
    catalogue_ = build_search_catalogue(dataset_, std::move(*table));
    rebuild_search();
    if (screen_.search) announcement_ = screen_.search->found.count;
    return true;
}

/// True when the action was about the search box alone.
bool Session::apply_to_search(const Action& action) {
    const auto* entry = std::get_if<EnterText>(&action);
    if (std::holds_alternative<OpenSearch>(action)) {
        if (!searched_) searched_.emplace();
    } else if (entry && entry->target == EntryTarget::search) {
        searched_ = {.text = entry->text};
    } else if (std::holds_alternative<ShowMoreFound>(action)) {
        if (searched_) searched_->most_shown += 3 * found_at_once;
    } else if (std::holds_alternative<CloseSearch>(action)) {
        searched_.reset();
    } else {
        return false;
    }
    rebuild_search();
    if (screen_.search) announcement_ = screen_.search->found.count;
    return true;
}

void Session::apply(const Action& action) {
    if (const auto* take = std::get_if<TakeAway>(&action)) {
        external_address_ = take->chart ? "#chart-" + std::to_string(*take->chart) : "#share";
        return;
    }
    if (apply_to_search(action)) return;
    searched_.reset();
    if (std::holds_alternative<DismissNotice>(action)) dropped_.clear();
    const State before = state_;
    update_device(device_, action, state_);
    state_ = update(state_, action);
    note_refused(refused_, action, before, state_);
    if (state_ != before) {
        dropped_.clear();
        note_place(action);
    }
    // Who presses something before what was typed is answered has both answered.
    const State asked_from = unanswered_ ? unanswered_->before : before;
    if (shows_long_list() && asks_otherwise(asked_from, state_))
        unanswered_ = {.before = asked_from, .action = action, .is_found = state_.query == asked_from.query};
    else
        answer(asked_from, action);
}

bool Session::shows_long_list() {
    const std::optional<ListKind> list = list_of(state_.page);
    return list && lists_.of(*list).records().size() >= long_list;
}

/// A step in each frame: the names that the query is in are found, some at a time; the list is asked with all its
/// filters; the page is made anew.
void Session::answer_on() {
    const std::optional<ListKind> kind = list_of(state_.page);
    RecordList* const list = kind ? &lists_.of(*kind) : nullptr;
    if (list && !unanswered_->is_found) {
        unanswered_->is_found = list->find_on(state_.query, names_at_once);
    } else if (list && !unanswered_->is_asked) {
        list->ask(question_of(state_, dataset_, *list));
        unanswered_->is_asked = true;
    } else {
        const Unanswered asked = *std::exchange(unanswered_, std::nullopt);
        answer(asked.before, asked.action);
    }
}

void Session::answer(const State& before, const Action& action) {
    rebuild_screen();
    announcement_ = build_announcement(before, state_, screen_);
    if (announcement_.empty()) announcement_ = refusal_announcement(refused_, action, state_.language);
    if (announcement_.empty())
        announcement_ = shortlist_announcement(device_.shortlist, action, dataset_, state_.language);
    if (announcement_.empty()) announcement_ = eligibility_announcement(dataset_, lists_, state_, device_, action);
}

bool Session::restore(KeptThing thing, std::string_view stored) {
    const bool readable = atlas::restore(device_, thing, stored);
    rebuild_screen();
    return readable;
}

void Session::report_unkept(KeptThing thing) {
    if (device_.storage(thing) == DeviceStorage::this_visit) return;
    atlas::report_unkept(device_, thing);
    rebuild_screen();
}

void Session::note_place(const Action& action) {
    const auto* entry = std::get_if<EnterText>(&action);
    const bool types_on = entry && typing_ && typing_->target == entry->target && typing_->field == entry->field;
    (types_on ? changed_place_ : new_place_) = true;
    typing_ = entry ? std::optional(*entry) : std::nullopt;
}

void Session::resize(float width, float height, float density) {
    width_ = width;
    height_ = height;
    density_ = density;
    settle();
}

void Session::set_preferences(const Preferences& preferences) {
    preferences_ = preferences;
    if (preferences.forced_colours) forced_palette_ = ui::forced_palette(*preferences.forced_colours);
    settle();
}

const ui::Palette& Session::palette() const {
    using ui::Appearance;
    if (preferences_.forced_colours) return forced_palette_;
    const bool dark = state_.theme == Theme::dark || (state_.theme == Theme::system && preferences_.dark);
    if (preferences_.more_contrast) return ui::palette(dark ? Appearance::dark_contrast : Appearance::light_contrast);
    return ui::palette(dark ? Appearance::dark : Appearance::light);
}

void Session::point_at(float x, float y) {
    pointer_ = {x, y};
    settling_frames_ = std::max(settling_frames_, 1);
}

void Session::point_nowhere() {
    pointer_.reset();
    settling_frames_ = std::max(settling_frames_, 1);
}

void Session::press(float x, float y) {
    view_->frame.activate_at(x, y);
    settling_frames_ = frames_to_settle;
}

void Session::activate(std::uint32_t node) {
    view_->frame.activate(node);
    settling_frames_ = frames_to_settle;
}

void Session::enter(std::uint32_t node, std::string text) {
    view_->frame.enter(node, std::move(text));
    settling_frames_ = frames_to_settle;
}

void Session::set_focus(std::uint32_t node, ui::Frame::Ring ring) {
    view_->frame.set_focus(node, ring);
    settling_frames_ = std::max(settling_frames_, 1);
}

void Session::scroll(std::uint32_t area, float offset) {
    view_->frame.set_offset(area, offset);
    settling_frames_ = std::max(settling_frames_, 1);
}

bool Session::escape() {
    const bool is_behind = screen_.search || (screen_.sheet && !view_->frame.has_focus_unfolded());
    if (!is_behind && view_->frame.fold()) return true;
    if (!screen_.sheet && !screen_.search) return false;
    apply(screen_.search ? Action(CloseSearch{}) : Action(CloseSheet{}));
    return true;
}

FrameResult Session::frame() {
    fonts_.prefer(state_.language);
    if (fonts_.rebuild_if_changed(canvas_.fonts())) {
        view_->frame.set_fonts(fonts_.regular(), fonts_.bold(), fonts_.thin_sources());
        settle();
    }

    ui::Frame& frame = view_->frame;
    const bool opened = frame.take_new_tree();
    const bool speaks = std::exchange(speaks_, false) || opened;
    spoke_ = spoke_ || speaks;
    frame.begin({.width = width_,
                 .height = height_,
                 .density = density_,
                 .language = state_.language,
                 .palette = &palette(),
                 .text_scale = preferences_.text_scale,
                 .touch = preferences_.touch,
                 .pointer = pointer_,
                 .speaks = speaks},
                canvas_.begin(width_, height_, density_));
    const auto address_of = [this](const Action& action) { return "?" + format_route(update(state_, action)); };
    const views::Outcome outcome = views::draw_screen(frame, screen_, view_->land, address_of);
    frame.end();
    canvas_.end();
    spoke_ = spoke_ || frame.semantics().listens();

    if (!outcome.address.empty()) external_address_ = outcome.address;
    settling_frames_ = std::max(0, settling_frames_ - 1);
    if (outcome.action)
        apply(*outcome.action);
    else if (unanswered_)
        answer_on();

    FrameResult result;
    result.draw_again = settling_frames_ > 0 || unanswered_ || frame.wants_another_frame();
    result.pointer_cursor = frame.wants_pointer_cursor();
    result.wanted_fonts = fonts_.wanted(frame.characters(ui::Weight::regular), frame.characters(ui::Weight::bold));
    result.focus_request = frame.take_focus_request();
    result.announcement = std::exchange(announcement_, {});
    return result;
}

std::string Session::route() const { return format_route(state_); }

bool Session::take_new_place() { return std::exchange(new_place_, false); }

bool Session::take_changed_place() { return std::exchange(changed_place_, false); }

std::string Session::take_external_address() { return std::exchange(external_address_, {}); }

std::string Session::spoken_changes() {
    if (!std::exchange(spoke_, false)) return {};
    ui::Semantics& spoken = view_->frame.semantics();
    std::string changes = view_->mirror.changes(spoken.nodes(), state_.language);
    spoken.note_told();
    return changes;
}

const CharacterSet& Session::characters(ui::Weight weight) const { return view_->frame.characters(weight); }

const ui::Semantics& Session::semantics() const { return view_->frame.semantics(); }

}  // namespace atlas::platform
