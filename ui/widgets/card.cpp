// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/user_text.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {

// Header, body, filler. The card asks for height only if its body does; what it gets beyond that goes below.
class SheetLayout : public QVBoxLayout {
 public:
  SheetLayout(QWidget* card, QHBoxLayout* header, QVBoxLayout* body) : QVBoxLayout(card), body_(body) {
    addLayout(header);
    addLayout(body);
    addItem(new QSpacerItem(0, 0));
    setSpacing(0);
  }
  Qt::Orientations expandingDirections() const override {
    const Qt::Orientations all = QVBoxLayout::expandingDirections();
    return bodyFills() ? all : all & ~Qt::Orientations(Qt::Vertical);
  }
  bool bodyFills() const { return body_->expandingDirections().testFlag(Qt::Vertical); }
  void share() {
    const int fills = bodyFills() ? 1 : 0;
    if (stretch(1) == fills && stretch(2) == 1 - fills) return;
    setStretch(1, fills);
    setStretch(2, 1 - fills);
  }

 private:
  QVBoxLayout* body_;
};

}  // namespace

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent),
      body_(new QVBoxLayout),
      header_(new QHBoxLayout),
      title_(new UserText({}, "title")),
      subtitle_(new ElidedText) {
  setProperty("card", true);
  subtitle_->setRole("second");
  header_->setContentsMargins(0, 0, 0, 0);
  header_->setSpacing(8);
  header_->addWidget(title_);
  header_->addWidget(subtitle_, 1);
  body_->setContentsMargins(0, 0, 0, 0);
  body_->setSpacing(8);

  new SheetLayout(this, header_, body_);
  setTitle(title);
}

void Card::setTitle(const QString& title) {
  title_->setText(title);
  title_->setVisible(!title.isEmpty());
  setAccessibleName(title);
  setMargins();
}

void Card::setSubtitle(const QString& subtitle) {
  subtitle_->setText(subtitle);
  setMargins();
}

void Card::setCompact() {
  isCompact_ = true;
  setMargins();
}

void Card::setMargins() {
  const int side = scaled(isCompact_ ? 14 : 16), bottom = scaled(isCompact_ ? 8 : 14);
  bool tall = false;  // buttons bring space of their own
  for (int i = 0; i < header_->count(); ++i)
    tall = tall || qobject_cast<QAbstractButton*>(header_->itemAt(i)->widget());
  const int top = tall ? scaled(5) : bottom;
  const bool headed = header_->count() > 2 || !title_->text().isEmpty() || !subtitle_->text().isEmpty();
  subtitle_->setVisible(headed);  // pushes to the right what pages add, but holds no empty row open
  const bool isFolded = headed && body_->isEmpty();  // nothing of it is shown
  const int gap = headed && !isFolded ? scaled(tall || isCompact_ ? 4 : 8) : 0;
  if (body_->contentsMargins().top() != gap) body_->setContentsMargins(0, gap, 0, 0);
  static_cast<SheetLayout*>(layout())->share();
  const QMargins margins(side, top, side, isFolded ? top : bottom);
  if (layout()->contentsMargins() == margins) return;
  layout()->setContentsMargins(margins);
}

bool Card::event(QEvent* event) {
  if (event->type() == QEvent::LayoutRequest) setMargins();
  return QFrame::event(event);
}

}  // namespace tableside::ui
