// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/pain_map.h"

#include "base/list.h"
#include "ui/app/practice_controller.h"
#include "ui/body_map/body_map.h"
#include "ui/intake/place_panel.h"
#include "ui/intake/question_field.h"
#include "ui/intake/region_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/user_text.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kNeighbours = 3;

QString idOfMode(MarkKind kind) {
  return text(modeOf(kind).question.id);
}

}  // namespace

bool PainMap::asks(const std::string& question) {
  return question == known::painSites.id || question == known::worstSite.id ||
         question == known::painSpread.id || question == known::painNow.id;
}

PainMap::PainMap(PracticeController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      body_(new BodyMap(*controller.knowledge().body, controller.catalogue().regions(), this)),
      regions_(new RegionList(controller.catalogue().regions(), "intake.map.list", this)),
      nothing_(new QWidget(this)),
      none_(new ChipFlow(nothing_)),
      chips_(new ChipFlow(this)),
      place_(new PlacePanel(controller.catalogue(), this)),
      problem_(new UserText({}, "warn", this)) {
  setObjectName("intake.pain_sites.field");
  body_->setObjectName("intake.map");
  body_->setAccessibleName(text(controller.catalogue().find(known::painSites)->ask));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(8));
  column->addLayout(makeModes());
  stack_ = new QStackedLayout;
  stack_->addWidget(body_);
  stack_->addWidget(regions_);
  column->addLayout(stack_, 1);
  auto* nothing = new QHBoxLayout(nothing_);
  nothing->setContentsMargins(0, 0, 0, 0);
  nothing->setSpacing(scaled(10));
  nothing->addWidget(new UserText(tr("Tap the places, or"), "body", nothing_));
  nothing->addWidget(none_, 1);
  column->addWidget(nothing_);
  column->addWidget(chips_);
  problem_->setObjectName("intake.pain_sites.finding");
  column->addWidget(problem_);

  connect(body_, &BodyMap::tapped, this, &PainMap::tap);
  connect(body_, &BodyMap::drawn, this, &PainMap::draw);
  connect(body_, &BodyMap::numbered, this, &PainMap::giveNumber);
  connect(body_, &BodyMap::removed, this, &PainMap::remove);
  connect(body_, &BodyMap::viewsChanged, this, &PainMap::showModes);
  connect(body_, &BodyMap::modeWanted, this, [this] {
    const int next = (static_cast<int>(mode_) + 1) % kMainModes;
    setMode(static_cast<int>(mode_) < kMainModes ? static_cast<MarkKind>(next) : MarkKind::Hurts);
  });
  connect(regions_, &RegionList::checked, this, &PainMap::tap);
  connect(regions_, &RegionList::unchecked, this, &PainMap::remove);
  connect(chips_, &ChipFlow::pressed, this, &PainMap::pressChip);
  connect(none_, &ChipFlow::pressed, this, &PainMap::pressChip);
  connect(place_, &PlacePanel::neighbourPicked, this, &PainMap::replaceBy);
  connect(place_, &PlacePanel::removed, this, [this] {
    if (selected_) remove(*selected_);
  });
  connect(place_, &PlacePanel::numberPicked, this, &PainMap::pickNumber);
  connect(place_, &PlacePanel::notSureOfNumber, this, [this](const QStringList& ids) {
    change({{known::painNow, ids.isEmpty() ? Answer(NotAnswered{}) : Answer(NotSure{})}});
  });
  connect(place_, &PlacePanel::worstPicked, this, [this](const QStringList& ids) {
    change({{known::worstSite, answerOf(ids, *controller_.catalogue().find(known::worstSite))}});
  });
}

QLayout* PainMap::makeModes() {
  QVector<ChoiceItem> items;
  for (int i = 0; i < kMainModes; ++i) {
    const MarkKind kind = kMapModes[static_cast<std::size_t>(i)].kind;
    items.append({idOfMode(kind), labelOf(kind)});
  }
  modes_ = new ChoiceRow(ChoiceRow::Kind::Segments, items, this);
  modes_->setObjectName("intake.map.mode");
  modes_->setAccessibleName(tr("What a tap marks"));
  connect(modes_, &ChoiceRow::picked, this, [this](const QStringList& ids) {
    for (const MapMode& mode : kMapModes)
      if (ids.contains(idOfMode(mode.kind))) return setMode(mode.kind);
    setMode(mode_);
  });
  more_ = new QPushButton(this);
  more_->setObjectName("intake.map.more");
  more_->setCheckable(true);
  auto* menu = new QMenu(more_);
  for (std::size_t i = kMainModes; i < kMapModes.size(); ++i) {
    const MarkKind kind = kMapModes[i].kind;
    connect(menu->addAction(labelOf(kind)), &QAction::triggered, this, [this, kind] { setMode(kind); });
  }
  more_->setMenu(menu);
  sides_ = linkButton({}, "intake.map.sides", this);
  connect(sides_, &QPushButton::clicked, this, [this] {
    body_->setViews(body_->views() == BodyMap::Views::Sides ? BodyMap::Views::FrontAndBack
                                                            : BodyMap::Views::Sides);
    showModes();
  });
  list_ = linkButton({}, "intake.map.as_list", this);
  for (QPushButton* way : {sides_, list_}) way->setProperty("kind", "quiet");  // as high as the modes
  connect(list_, &QPushButton::clicked, this, [this] {
    stack_->setCurrentIndex(1 - stack_->currentIndex());
    showModes();
  });
  confirm_ = linkButton(tr("As last time"), "intake.pain_sites.confirm", this);
  confirm_->setIcon(icon("check"));
  confirm_->hide();
  connect(confirm_, &QPushButton::clicked, this, &PainMap::asLastTime);
  auto* row = new FlowLayout(scaled(4));
  for (QWidget* part :
       {static_cast<QWidget*>(modes_), static_cast<QWidget*>(more_), static_cast<QWidget*>(sides_),
        static_cast<QWidget*>(list_), static_cast<QWidget*>(confirm_)})
    row->addWidget(part);
  return row;
}

const Answers& PainMap::today() const {
  return controller_.openVisit()->visit().answers;
}
const Answers& PainMap::carried() const {
  return controller_.openVisit()->visit().carried;
}
const RegionMap& PainMap::map() const {
  return controller_.catalogue().regions();
}
std::string PainMap::idOf(int region) const {
  return map().sided()[static_cast<std::size_t>(region)].id;
}
QString PainMap::nameOf(int region) const {
  return text(map().displayName(region, kLanguage));
}
bool PainMap::isMarked(int region) const {
  return contains(today().choices(modeOf(mode_).question), idOf(region));
}

QWidget* PainMap::place() const {
  return place_;
}

void PainMap::setLeavingOut(bool isLeavingOut) {
  isLeavingOut_ = isLeavingOut;
  setMode(isLeavingOut ? MarkKind::LeaveOut : MarkKind::Hurts);
}

void PainMap::forget() {
  mode_ = MarkKind::Hurts;
  selected_.reset();
  hint_.clear();
  body_->setViews(BodyMap::Views::FrontAndBack);
  stack_->setCurrentIndex(0);
}

void PainMap::setMode(MarkKind mode) {
  mode_ = mode;
  hint_.clear();
  if (selected_ && !isMarked(*selected_)) selected_.reset();
  showState();
}

void PainMap::change(const AnswersOfOneTap& answers) {
  controller_.answerTogether(answers);
  showState();
}

void PainMap::refresh(const std::function<bool(const std::string&)>& isAsked, const QString& problem) {
  isNumberAsked_ = isAsked(known::painNow);
  isWorstAsked_ = isAsked(known::worstSite);
  problem_->setText(problem);
  problem_->setVisible(!problem.isEmpty());
  const bool isSigned = controller_.openVisit()->isSigned();
  for (QWidget* part : {static_cast<QWidget*>(body_), static_cast<QWidget*>(regions_), nothing_,
                        static_cast<QWidget*>(chips_), static_cast<QWidget*>(place_)})
    part->setEnabled(!isSigned);
  showState();
}

void PainMap::showState() {
  if (!controller_.openVisit()) return;
  if (selected_ && !isMarked(*selected_)) selected_.reset();
  // What is looked at first is where it is worst.
  if (!selected_ && mode_ == MarkKind::Hurts)
    if (const auto worst = map().indexOf(today().choice(known::worstSite)); worst && isMarked(*worst))
      selected_ = worst;
  body_->setMarks(marksOf(today(), carried(), map()));
  body_->setMode(mode_);
  body_->setSelected(selected_);
  regions_->setChecked(map().setOf(today().choices(modeOf(mode_).question)));
  chips_->show(chips());
  none_->show(chipsOfNone());
  nothing_->setVisible(!none_->isHidden() && !isLeavingOut_);  // there it is asked beside the map
  confirm_->setVisible(isKnown(carried().of(known::painSites)) &&
                       std::holds_alternative<NotAnswered>(today().of(known::painSites)) &&
                       !controller_.openVisit()->isSigned());
  showModes();
  showPlace();
}

void PainMap::showModes() {
  const bool isMain = static_cast<int>(mode_) < kMainModes;
  modes_->setChosen(isMain ? QStringList(idOfMode(mode_)) : QStringList());
  more_->setText(isMain ? tr("Skin…") : labelOf(mode_));
  more_->setToolTip(tr("Skin, swelling and whatever else is to be spared"));
  more_->setChecked(!isMain);
  const bool isList = stack_->currentIndex() == 1;
  sides_->setVisible(!isList);
  sides_->setText(body_->views() == BodyMap::Views::Sides ? tr("Front, back") : tr("Sides"));
  list_->setText(isList ? tr("Map") : tr("List"));
}

void PainMap::showPlace() {
  PlacePanel::Shown shown;
  const bool isHurting = mode_ == MarkKind::Hurts;
  const std::string worst = today().choice(known::worstSite);
  const std::vector<std::string> sites = today().choices(known::painSites);
  if (selected_) {
    shown.name = nameOf(*selected_);
    for (const int each : body_->nearestTo(*selected_, kNeighbours))
      if (!isMarked(each))
        shown.neighbours.append(
            {each,
             text(map()
                      .bases()[static_cast<std::size_t>(map().sided()[static_cast<std::size_t>(each)].base)]
                      .name)});
  }
  shown.isNumberAsked = isHurting && isNumberAsked_;
  const bool isOfPlace = !selected_ || worst.empty() || worst == idOf(*selected_);
  if (isOfPlace) shown.number = idsOfNumber(today().number(known::painNow));
  if (isOfPlace) shown.numberLastTime = idsOfNumber(carried().number(known::painNow));
  shown.isNotSure = std::holds_alternative<NotSure>(today().of(known::painNow));
  if (isHurting && isWorstAsked_ && sites.size() > 1)
    for (const std::string& site : sites)
      if (const auto region = map().indexOf(site)) shown.places.append({text(site), nameOf(*region)});
  shown.worst = std::holds_alternative<NotSure>(today().of(known::worstSite)) ? "not_sure" : text(worst);
  shown.hint = hint_;
  place_->show(shown);
}

// The places that hurt one by one, everything else by its kind.
QVector<Chip> PainMap::chips() const {
  QVector<Chip> all = chipsOfPain();
  for (const MapMode& mode : kMapModes) {
    const std::vector<std::string> ids = today().choices(mode.question);
    if (mode.kind == MarkKind::Hurts || ids.empty()) continue;
    all.append(
        {fieldOf(mode.kind) + ".marks",
         tr("%1: %2", "kind of mark, places").arg(labelOf(mode.kind), lowered(regionWords(ids, map()))),
         mode.kind == mode_ ? Chip::State::Chosen : Chip::State::Plain});
  }
  return all;
}

QVector<Chip> PainMap::chipsOfPain() const {
  QVector<Chip> all;
  const bool isToday = !std::holds_alternative<NotAnswered>(today().of(known::painSites));
  const Answers& from = isToday ? today() : carried();
  const std::vector<std::string> sites = from.choices(known::painSites);
  const auto number = from.number(known::painNow);
  for (const std::string& id : sites) {
    const auto region = map().indexOf(id);
    QString words = region ? nameOf(*region) : text(id);
    const bool isWorst = from.choice(known::worstSite) == id;
    if (number && (isWorst || sites.size() == 1))
      words = tr("%1 %2", "place, number").arg(words).arg(*number);
    if (isWorst && sites.size() > 1) words = tr("%1, worst").arg(words);
    const bool isChosen = isToday && mode_ == MarkKind::Hurts && region && selected_ == region;
    all.append({"intake.pain_sites.chip." + text(id), words,
                isChosen  ? Chip::State::Chosen
                : isToday ? Chip::State::Plain
                          : Chip::State::LastTime});
  }
  return all;
}

// While nothing is marked in this mode, that there is nothing is an answer, too.
QVector<Chip> PainMap::chipsOfNone() const {
  const Answer& answer = today().of(modeOf(mode_).question);
  if (!today().choices(modeOf(mode_).question).empty()) return {};
  const QString none = mode_ == MarkKind::Hurts      ? tr("Nothing hurts today")
                       : mode_ == MarkKind::Spreads  ? tr("Does not spread")
                       : mode_ == MarkKind::LeaveOut ? tr("Nothing to leave out")
                                                     : tr("Nowhere");
  const auto state = [&](const Answer& means) {
    return answer == means ? Chip::State::Chosen : Chip::State::Plain;
  };
  return {{fieldOf(mode_) + ".none", none, state(Choices{})},
          {fieldOf(mode_) + ".not_sure", tr("Not sure"), state(NotSure{})}};
}

void PainMap::showQuestion(const std::string& question) {
  setMode(question == known::painSpread.id ? MarkKind::Spreads : MarkKind::Hurts);
  if (question == known::painNow.id) return place_->focusNumber();
  if (stack_->currentIndex() == 1) return regions_->focusFirst();
  body_->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace tableside::ui
