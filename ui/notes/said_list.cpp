// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/said_list.h"

#include "base/list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/user_text.h"
#include "ui/words/text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tableside::ui {

SaidList::SaidList(QWidget* parent) : QWidget(parent), layout_(new QVBoxLayout(this)) {
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(scaled(4));
}

SaidList::Line SaidList::newLine(std::size_t index) {
  Line line{new QWidget(this), nullptr, nullptr};
  auto* row = new QHBoxLayout(line.whole);
  row->setContentsMargins(0, 0, 0, 0);
  line.box = new QCheckBox(line.whole);
  line.box->setObjectName(QStringLiteral("notes.said%1").arg(index));
  line.box->setMinimumSize(scaled(40), scaled(40));
  line.words = new UserText({}, "body", line.whole);
  row->addWidget(line.box, 0, Qt::AlignTop);
  row->addWidget(line.words, 1);
  connect(line.box, &QCheckBox::clicked, this,
          [this, index](bool isSaid) { emit ticked(words_.at(index), isSaid); });
  layout_->addWidget(line.whole);
  return line;
}

void SaidList::setWords(const std::vector<std::string>& toSay, const std::vector<std::string>& said) {
  words_ = said;
  for (const std::string& words : toSay) addUnique(words_, words);
  // In the order of the rules, whatever was ticked first.
  std::stable_sort(words_.begin(), words_.end(), [&](const std::string& a, const std::string& b) {
    return std::find(toSay.begin(), toSay.end(), a) < std::find(toSay.begin(), toSay.end(), b);
  });
  while (lines_.size() < words_.size()) lines_.push_back(newLine(lines_.size()));
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    Line& line = lines_[i];
    line.whole->setVisible(i < words_.size());
    if (i >= words_.size()) continue;
    line.box->setChecked(contains(said, words_[i]));
    line.box->setEnabled(!isReadOnly_);
    line.box->setAccessibleName(text(words_[i]));
    line.words->setText(text(words_[i]));
  }
}

void SaidList::setReadOnly(bool isReadOnly) {
  isReadOnly_ = isReadOnly;
  for (const Line& line : lines_) line.box->setEnabled(!isReadOnly);
}

}  // namespace tableside::ui
