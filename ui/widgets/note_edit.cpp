// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/note_edit.h"

#include "ui/widgets/scroll_column.h"

#include <QEvent>
#include <QFocusEvent>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace tableside::ui {

namespace {
constexpr int kAroundLines = 24;  // margins, padding and border
}

NoteEdit::NoteEdit(QWidget* parent) : QPlainTextEdit(parent) {
  setTabChangesFocus(true);
  scrollByTouch(this);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(document(), &QTextDocument::contentsChanged, this,
          &NoteEdit::fit);  // its own signals may be blocked
}

void NoteEdit::setFillsRoom() {
  fillsRoom_ = true;
  setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  fit();
}

QSize NoteEdit::sizeHint() const {
  return {QPlainTextEdit::sizeHint().width(), minimumHeight()};
}

void NoteEdit::fit() {
  ensurePolished();
  qreal tall = 0;
  for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
    tall += blockBoundingRect(block).height();
  const qreal least = 3.0 * QFontMetricsF(font()).lineSpacing();
  const int frame = height() - contentsRect().height();  // border and padding of the style sheet
  if (fillsRoom_) {
    const int lines = static_cast<int>(std::ceil(least * 2 / 3)) + kAroundLines;
    if (minimumHeight() != lines) setMinimumHeight(lines);
    return;
  }
  const int needed =
      static_cast<int>(std::ceil(std::max(tall, least) + 2 * document()->documentMargin())) + frame + 1;
  if (minimumHeight() != needed || maximumHeight() != needed) setFixedHeight(needed);
}

// A menu or another window takes the focus only for a while.
void NoteEdit::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  if (event->reason() != Qt::PopupFocusReason) emit doneTyping();
}

void NoteEdit::resizeEvent(QResizeEvent* event) {
  QPlainTextEdit::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) fit();
}

void NoteEdit::changeEvent(QEvent* event) {
  QPlainTextEdit::changeEvent(event);
  if (event->type() == QEvent::FontChange) fit();
}

void NoteEdit::showEvent(QShowEvent* event) {
  QPlainTextEdit::showEvent(event);
  fit();
}

}  // namespace tableside::ui
