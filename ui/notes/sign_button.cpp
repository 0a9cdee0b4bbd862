// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/sign_button.h"

#include "ui/app/settings.h"
#include "ui/theme/icons.h"

#include <QKeyEvent>

namespace tableside::ui {
namespace {

constexpr int kMayUndoMs = 6000;

}  // namespace

SignButton::SignButton(QWidget* parent) : QPushButton(parent) {
  setObjectName("notes.sign");
  setProperty("kind", "primary");
  waits_.setObjectName("notes.sign.waits");
  waits_.setSingleShot(true);
  waits_.setInterval(kMayUndoMs);
  waits_.setParent(this);
  connect(this, &QPushButton::clicked, this, [this] { waits_.isActive() ? cancel() : begin(); });
  connect(&waits_, &QTimer::timeout, this, [this] {
    showState();
    emit signWanted(name_);
  });
  showState();
}

void SignButton::begin() {
  name_ = settings::signerName();
  if (name_.isEmpty()) return emit nameWanted();
  waits_.start();
  showState();
}

void SignButton::cancel() {
  waits_.stop();
  showState();
}

void SignButton::showState() {
  const bool isSigning = waits_.isActive();
  emit waits(isSigning);
  setText(isSigning ? tr("Signing as %1 · Undo").arg(name_) : tr("Sign"));
  setIcon(ui::icon(isSigning ? "undo" : "lock", Ink::OnAccent));
}

void SignButton::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return event->ignore();
  QPushButton::keyPressEvent(event);
}

}  // namespace tableside::ui
