// Earlier lessons: each opens its report.
#include <algorithm>

#include "ui/class_setup.hpp"
#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

using screens::LessonsView;

constexpr float kRow = 64;

float draw_lesson(Pen& pen, Rect place, const LessonsView& view, const screens::LessonRow& lesson,
                  Intents& intents) {
  const Theme& theme = pen.theme();
  const std::string id = std::to_string(lesson.id);
  const float icon = pen.grown(kIconButton);
  const float chevron = pen.grown(20);
  const float room = place.width - icon - chevron - 2 * kSnug - kTight;
  const std::string about = lesson.when + " · " + lesson.note;
  const float title = pen.text_height(lesson.title, Role::Name, room);
  const float words = title + pen.text_height(about, Role::Small, room);
  const float height = std::max(pen.grown(kRow), words + kStep);
  const Rect row{place.x - kSnug, place.y, place.width + 2 * kSnug - icon - kTight, height};
  if (list_row(pen, row, labelled(lesson.title, "lesson-" + id)).is_pressed) {
    want(intents, screens::in_class::OpenLesson{lesson.id});
  }
  const float y = place.y + (height - words) / 2;
  pen.text({place.x, y, room, 0}, lesson.title, Role::Name, theme.ink);
  pen.text({place.x, y + title, room, 0}, about, Role::Small, theme.ink2);
  const float middle = place.y + height / 2;
  draw_icon(pen, Icon::ChevronRight, {row.right() - kSnug - chevron, middle - chevron / 2, chevron, chevron},
            theme.ink2);
  if (icon_button(pen, {place.right() - icon / 2 + kTight, middle},
                  labelled(view.delete_label, "delete-lesson-" + id), Icon::Close)) {
    want(intents, screens::in_class::AskDeleteLesson{lesson.id});
  }
  return height;
}

}  // namespace

void draw_screen(Pen& pen, const LessonsView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  const float head = draw_masthead(pen, page, view.masthead, intents);
  {
    ScrollArea area(pen, "lessons", {0, head, page.width, page.height - head});
    const float width = page.columns == Columns::Two ? page.content : page.main;
    float y = kStep;
    y += draw_class_head(pen, {page.left, y, width, 0},
                         {view.back_label, view.title, view.parts, screens::ClassPart::Lessons}, intents);
    if (view.lessons.empty()) {
      y += pen.text({page.left, y, width, 0}, view.empty_note, Role::Body, pen.theme().ink2);
    } else {
      Cards cards(pen);
      y += cards.add({page.left, y, width, 0}, {}, [&](Rect column) {
        float bottom = column.y;
        for (std::size_t i = 0; i < view.lessons.size(); ++i) {
          if (i > 0) pen.rule(column.x, bottom, column.width, pen.theme().rule);
          bottom += draw_lesson(pen, {column.x, bottom, column.width, 0}, view, view.lessons[i], intents);
        }
        return bottom - column.y;
      });
    }
    area.grow(y + kGutter);
  }
  if (view.dialog) return draw_class_dialog(pen, *view.dialog, intents);
  if (is_pressed(ImGuiKey_Escape) && keys_are_free()) want(intents, screens::in_class::Leave{});
}

}  // namespace communique::ui
