// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/assess/assessment.h"
#include "ui/widgets/card.h"

#include <string>
#include <vector>

class QPushButton;

namespace tableside {
struct Plan;
struct PinnedStep;
}  // namespace tableside

namespace tableside::ui {

class PracticeController;

// What the plan leaves out and why, by reason: what rules keep out or hold, and the places of the complaint
// and of the chosen part that no step holds. What the complaint is about comes first.
class LeftOutCard : public Card {
  Q_OBJECT
 public:
  explicit LeftOutCard(PracticeController& controller, QWidget* parent = nullptr);
  void refresh(const Plan& shown);

 signals:
  void whyWanted(const QString& what, const std::vector<std::string>& rows);
  void questionWanted(const std::string& question);
  void overrideWanted(const tableside::PinnedStep& step);  // needs a reason for what it overrides

 private:
  struct Group;
  std::vector<Group> groups(const Plan& shown) const;
  void addPairs(std::vector<Group>& groups) const;
  void showAtOnce();
  QWidget* entryOf(const Group& group, int index);
  void addLinks(const Group& group, const QString& name, QLayout* links, QWidget* entry);
  QString titleOf(const Group& group) const;
  QString whyOf(const Group& group) const;
  bool mayBeLifted(const Group& group) const;

  PracticeController& controller_;
  QVBoxLayout* entries_;
  QPushButton* all_;
  bool areAllShown_ = false;
};

}  // namespace tableside::ui
