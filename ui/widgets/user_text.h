// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace tableside::ui {

// A tool tip that shows these words and nothing else: without a tag Qt would print "&amp;", with one of the
// user's it would obey it.
inline QString plainToolTip(const QString& text) {
  return text.isEmpty() ? QString()
                        : QStringLiteral("<span>%1</span>")
                              .arg(text.toHtmlEscaped().replace('\n', QLatin1String("<br>")));
}

// Text that people wrote, or that holds some of it: never read as markup, however it looks. Wraps.
class UserText : public QLabel {
  Q_OBJECT
 public:
  explicit UserText(const QString& text = {}, QWidget* parent = nullptr);
  // The style sheet knows the roles: name title body second small line number label warn danger good.
  UserText(const QString& text, const char* role, QWidget* parent = nullptr);

  void setRole(const char* role);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
};

// One line of it, cut at the end where there is no room; the whole text is in the tool tip then.
class ElidedText : public QWidget {
  Q_OBJECT
 public:
  explicit ElidedText(const QString& text = {}, QWidget* parent = nullptr);

  void setText(const QString& text);
  QString text() const { return text_; }
  void setRole(const char* role);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QString text_;
};

// Sets a property that the style sheet asks for, and has the sheet read again.
void setStyleProperty(QWidget* widget, const char* property, const QVariant& value);

}  // namespace tableside::ui
