// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace tableside::ui {

class ElidedText;
class UserText;

// A white sheet with round corners: a header line, which is hidden as long as it is empty, and a body.
class Card : public QFrame {
  Q_OBJECT
 public:
  explicit Card(const QString& title = {}, QWidget* parent = nullptr);

  QVBoxLayout* body() const { return body_; }
  QHBoxLayout* header() const { return header_; }  // add to its right end
  void setTitle(const QString& title);
  void setSubtitle(const QString& subtitle);
  void setCompact();  // less room around, where a whole page has to fit

 protected:
  bool event(QEvent* event) override;

 private:
  void setMargins();

  QVBoxLayout* body_;
  QHBoxLayout* header_;
  UserText* title_;
  ElidedText* subtitle_;
  bool isCompact_ = false;
};

}  // namespace tableside::ui
