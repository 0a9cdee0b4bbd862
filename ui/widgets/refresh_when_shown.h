// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QWidget>

#include <functional>
#include <utility>

namespace tableside::ui {

// Work that a widget needs only while somebody can see it: done at once where it is shown, else when it is
// shown next. Belongs to the widget.
class RefreshWhenShown : public QObject {
 public:
  RefreshWhenShown(QWidget* widget, std::function<void()> refresh)
      : QObject(widget), widget_(widget), refresh_(std::move(refresh)) {
    widget->installEventFilter(this);
  }

  void ask() {
    isWanted_ = true;
    if (widget_->isVisible()) now();
  }

 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Show && isWanted_) now();
    return false;
  }

 private:
  void now() {
    isWanted_ = false;
    refresh_();
  }

  QWidget* widget_;
  std::function<void()> refresh_;
  bool isWanted_ = false;
};

// A slot that refreshes the widget, now or when it is shown.
inline auto whenShown(QWidget* widget, std::function<void()> refresh) {
  return [when = new RefreshWhenShown(widget, std::move(refresh))] { when->ask(); };
}

}  // namespace tableside::ui
