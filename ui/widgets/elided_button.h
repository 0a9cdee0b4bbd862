// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/user_text.h"

#include <QPushButton>

namespace tableside::ui {

// A button whose words may be longer than the room there is: they end in an ellipsis, the tool tip has them
// all.
class ElidedButton : public QPushButton {
 public:
  explicit ElidedButton(QWidget* parent = nullptr) : QPushButton(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);  // a button does not shrink otherwise
  }

  void setFullText(const QString& text) {
    full_ = text;
    setToolTip(plainToolTip(text));
    updateGeometry();
    elide();
  }
  QSize sizeHint() const override {
    return {fontMetrics().horizontalAdvance(full_) + scaled(kRoom), QPushButton::sizeHint().height()};
  }
  QSize minimumSizeHint() const override { return {scaled(60), QPushButton::minimumSizeHint().height()}; }

 protected:
  void resizeEvent(QResizeEvent* event) override {
    QPushButton::resizeEvent(event);
    elide();
  }

 private:
  static constexpr int kRoom = 18;  // for padding and border
  void elide() {
    QString shown = fontMetrics().elidedText(full_, Qt::ElideRight, width() - scaled(kRoom) + 2);
    setText(shown.replace('&', QLatin1String("&&")));
  }

  QString full_;
};

}  // namespace tableside::ui
