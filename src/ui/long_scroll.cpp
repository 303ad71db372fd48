#include "ui/long_scroll.hpp"

#include <algorithm>
#include <cmath>

namespace communique::ui {

LongScroll::LongScroll(Pen& pen, const char* id, Rect place)
    : pen_(pen), outer_origin_(pen.origin()), place_(place) {
  const ImVec2 from = pen.at_pixel({place.x, place.y});
  const ImVec2 to = pen.at_pixel({place.right(), place.bottom()});
  ImGui::SetCursorScreenPos(from);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::BeginChild(id, {std::max(to.x - from.x, 1.0F), std::max(to.y - from.y, 1.0F)},
                    ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoBackground);
  ImGui::PopStyleVar();
  if (pen.state().has_changed) ImGui::SetScrollY(0);
  pen.set_origin(ImGui::GetWindowPos());
  top_ = static_cast<double>(ImGui::GetScrollY() / pen.scale().unit);
}

LongScroll::~LongScroll() {
  const auto bottom = static_cast<float>(bottom_ * static_cast<double>(pen_.scale().unit));
  ImGui::SetCursorPos({0, std::floor(bottom)});
  ImGui::Dummy({1, 0});
  ImGui::EndChild();
  pen_.set_origin(outer_origin_);
}

void LongScroll::scroll_to(double top) {
  ImGui::SetScrollY(static_cast<float>(std::max(top, 0.0) * static_cast<double>(pen_.scale().unit)));
}

void LongScroll::show(double begin, double end) {
  const auto height = static_cast<double>(place_.height);
  double top = top_;
  if (end > top + height) top = end - height;
  if (begin < top || end - begin > height) top = begin;
  if (top != top_) scroll_to(top);
}

void LongScroll::keep_place(float change) {
  top_ += static_cast<double>(change);
  scroll_to(top_);
}

}  // namespace communique::ui
