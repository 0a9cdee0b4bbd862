// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/client_header.h"

#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/clients/avatar.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/paint_kit.h"
#include "ui/widgets/refresh_when_shown.h"
#include "ui/widgets/save_label.h"
#include "ui/widgets/user_text.h"
#include "ui/words/date_words.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kHeight = 64, kTabsHeight = 48;
constexpr int kNameRoom = 390;     // avatar, name and buttons
constexpr int kBesideFlags = 320;  // avatar, a short line of words, how many more, buttons
constexpr int kAroundFlag = 34;    // of its words
constexpr int kFlagsShown = 3;

// A safety question whose answer says that something is there.
bool isFlag(const Question& question, const Answer& answer) {
  if (!question.mustAsk || !isKnown(answer) || answer == noneAnswer(question)) return false;
  return question.type != QuestionType::Number && question.id != known::medicalClearance.id;
}

}  // namespace

ClientHeader::ClientHeader(PracticeController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  setObjectName("header");
  setAttribute(Qt::WA_StyledBackground);
  setProperty("panel", "header");
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(scaled(16), 0, scaled(12), 0);
  whole->setSpacing(0);
  auto* first = new QWidget(this);
  first->setFixedHeight(scaled(kHeight));
  row_ = new QHBoxLayout(first);
  row_->setContentsMargins(0, 0, 0, 0);
  row_->setSpacing(scaled(12));
  avatar_ = new Avatar(40, this);
  row_->addWidget(avatar_);
  auto* words = new QVBoxLayout;
  words->setContentsMargins(0, scaled(6), 0, scaled(6));
  words->setSpacing(0);
  name_ = new ElidedText({}, this);
  name_->setObjectName("header.name");
  name_->setRole("name");
  words->addWidget(name_);
  auto* low = new QHBoxLayout;
  low->setSpacing(scaled(8));
  line_ = new ElidedText({}, this);
  line_->setRole("second");
  low->addWidget(line_);
  flags_ = new QHBoxLayout;
  flags_->setSpacing(scaled(6));
  low->addLayout(flags_);
  low->addStretch();
  words->addLayout(low);
  row_->addLayout(words, 1);
  save_ = new SaveLabel(this);
  save_->setObjectName("header.save");
  row_->addWidget(save_);
  auto* details = plainButton("person", tr("Details"), this);
  details->setObjectName("header.details");
  details->setToolTip(tr("Details"));
  connect(details, &QPushButton::clicked, this, &ClientHeader::detailsWanted);
  row_->addWidget(details);
  whole->addWidget(first);
  second_ = new QWidget(this);
  second_->setFixedHeight(scaled(kTabsHeight));
  auto* tabs = new QHBoxLayout(second_);
  tabs->setContentsMargins(0, 0, 0, 0);
  second_->hide();
  whole->addWidget(second_);
  const auto refreshed = whenShown(this, [this] { refresh(); });
  connect(&controller_, &PracticeController::visitOpened, this, refreshed);
  connect(&controller_, &PracticeController::visitChanged, this, whenShown(this, [this] { showFlags(); }));
  connect(&controller_, &PracticeController::saveStateChanged, this, &ClientHeader::showSaveState);
  refresh();
}

void ClientHeader::setTabs(QWidget* tabs) {
  tabs_ = tabs;
  row_->insertWidget(2, tabs_);
  placeTabs();
}

void ClientHeader::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placeTabs();
  showFlags();
}

void ClientHeader::placeTabs() {
  if (!tabs_) return;
  tabs_->setMinimumWidth(std::min(tabs_->sizeHint().width(), width() - scaled(32)));
  const bool isOwnRow = width() - scaled(kNameRoom) < tabs_->sizeHint().width();
  if (isOwnRow != second_->isHidden()) return;
  if (isOwnRow)
    second_->layout()->addWidget(tabs_);
  else
    row_->insertWidget(2, tabs_);
  second_->setVisible(isOwnRow);
  tabs_->show();
}

void ClientHeader::refresh() {
  const OpenVisit* open = controller_.openVisit();
  if (!open) return;
  avatar_->setName(text(open->client().name));
  name_->setText(shownName(text(open->client().name)));
  QStringList parts;
  if (open->client().born) parts << ageWords(*open->client().born, controller_.now().localDate());
  if (!open->client().pronouns.empty()) parts << text(open->client().pronouns);
  const auto before = std::count_if(open->earlier().begin(), open->earlier().end(), counts);
  parts << tr("visit %1").arg(before + 1);
  const Date day = open->visit().plannedAt.localDate();
  if (day != controller_.now().localDate()) parts << dateWords(day);
  if (open->isSigned()) parts << tr("signed");
  if (!open->client().alert.empty()) parts << text(open->client().alert);
  line_->setText(parts.join(QStringLiteral(" · ")));
  showFlags();
  showSaveState();
}

// As many as there is room for between the name and the tabs; made anew only where they are others.
void ClientHeader::showFlags() {
  const OpenVisit* open = controller_.openVisit();
  if (!open) return;
  QVector<Flag> flags;
  for (const Question& question : controller_.catalogue().questions()) {
    const Answer& today = open->visit().answers.of(question.id);
    // What is only carried forward is a flag too, until it is answered otherwise.
    const Answer& answer = isKnown(today) ? today : open->visit().carried.of(question.id);
    if (isFlag(question, answer))
      flags.append({text(question.shortName), question.section == known::kWarningSigns});
  }
  const bool isBeside = tabs_ && second_->isHidden();
  int room = width() - scaled(kBesideFlags) - (isBeside ? tabs_->minimumWidth() : 0) - save_->sizeHint().width();
  qsizetype fits = 0;
  const QFontMetrics metrics(sizedFont(this, 12, QFont::DemiBold));
  for (; fits < std::min<qsizetype>(flags.size(), kFlagsShown); ++fits) {
    room -= metrics.horizontalAdvance(flags[fits].words) + scaled(kAroundFlag);
    if (room < 0) break;
  }
  if (flags == shown_ && fits == fits_) return;
  shown_ = flags;
  fits_ = fits;
  clearLayout(flags_);
  for (qsizetype i = 0; i < fits; ++i)
    flags_->addWidget(new Badge(flags[i].words, flags[i].isSign ? Badge::Danger : Badge::Warn, this));
  if (fits == flags.size()) return;
  QStringList hidden;
  for (qsizetype i = fits; i < flags.size(); ++i) hidden << flags[i].words;
  auto* more = new Badge(tr("+%1").arg(hidden.size()), Badge::Warn, this);
  more->setToolTip(plainToolTip(hidden.join(", ")));
  more->setAccessibleName(hidden.join(", "));
  flags_->addWidget(more);
}

void ClientHeader::showSaveState() {
  const OpenVisit* open = controller_.openVisit();
  switch (controller_.saveState()) {
    case SaveState::Saved:
      save_->setState(SaveLabel::State::Saved,
                      open && !open->isStored() ? tr("Nothing to save yet") : tr("All changes saved"));
      break;
    case SaveState::Saving: save_->setState(SaveLabel::State::Saving, tr("Saving…")); break;
    case SaveState::NotSaved: save_->setState(SaveLabel::State::NotSaved, tr("Not saved")); break;
  }
}

}  // namespace tableside::ui
