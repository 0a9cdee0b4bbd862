// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rule_list.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/counted.h"
#include "ui/words/rule_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kRowHeight = 56, kHeadingHeight = 36;
constexpr Effect kGroups[] = {Effect::Refer,   Effect::Block,    Effect::Limit,
                              Effect::Suggest, Effect::Position, Effect::Advise};

class RuleDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
    return {scaled(200),
            scaled(index.data(RuleListModel::IsHeadingRole).toBool() ? kHeadingHeight : kRowHeight)};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Tokens& tokens = currentTokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(RuleListModel::IsHeadingRole).toBool()) {
      write(painter, option, option.rect.adjusted(scaled(14), 0, 0, -scaled(4)),
            {12, QFont::DemiBold, tokens.muted}, index.data(Qt::DisplayRole).toString(),
            Qt::AlignLeft | Qt::AlignBottom);
    } else {
      paintRow(painter, option, index, tokens);
    }
    painter->restore();
  }

 private:
  struct Ink {
    int px;
    QFont::Weight weight;
    QColor colour;
  };
  static void write(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const Ink& ink,
                    const QString& words, Qt::Alignment alignment) {
    QFont font = option.font;
    font.setPixelSize(scaled(ink.px));
    font.setWeight(ink.weight);
    painter->setFont(font);
    painter->setPen(ink.colour);
    painter->drawText(rect, int(alignment) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width()));
  }

  static void paintRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                       const Tokens& tokens) {
    const QRect row = option.rect.adjusted(scaled(3), 1, -scaled(3), -1);
    const bool isChosen = option.state & QStyle::State_Selected;
    if (isChosen || (option.state & QStyle::State_MouseOver)) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(isChosen ? tokens.accentSoft : tokens.raised);
      painter->drawRoundedRect(row, 9, 9);
    }
    if (isChosen && (option.state & QStyle::State_HasFocus)) {
      painter->setPen(QPen(tokens.focus, 2));
      painter->setBrush(Qt::NoBrush);
      painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 8, 8);
    }
    int right = row.right() - scaled(10);
    const QVariant state = index.data(RuleListModel::StateRole);
    if (state.isValid())
      right = paintState(painter, option, row, static_cast<RowState>(state.toInt()), tokens) - scaled(8);
    const int left = row.left() + scaled(11), ids = scaled(58), middle = row.center().y();
    write(painter, option, QRect(left, row.top() + scaled(8), ids, middle - row.top() - scaled(6)),
          {13, QFont::DemiBold, isChosen ? tokens.accentText : tokens.muted},
          index.data(RuleListModel::IdRole).toString(), Qt::AlignLeft | Qt::AlignVCenter);
    const int at = left + ids;
    write(painter, option, QRect(at, row.top() + scaled(8), right - at, middle - row.top() - scaled(6)),
          {14, QFont::DemiBold, tokens.text}, index.data(Qt::DisplayRole).toString(),
          Qt::AlignLeft | Qt::AlignVCenter);
    write(painter, option,
          QRect(at, middle + scaled(1), row.right() - scaled(10) - at, row.bottom() - middle - scaled(7)),
          {12, QFont::Normal, isChosen ? tokens.text : tokens.muted},
          index.data(RuleListModel::SecondRole).toString(), Qt::AlignLeft | Qt::AlignVCenter);
  }

  // A word beside the colour; a row that does not fire stays quiet. Gives the left edge of what it drew.
  static int paintState(QPainter* painter, const QStyleOptionViewItem& option, const QRect& row,
                        RowState state, const Tokens& tokens) {
    if (state == RowState::DoesNotApply) return row.right() - scaled(2);
    const QString words = stateWords(state);
    QFont font = option.font;
    font.setPixelSize(scaled(12));
    font.setWeight(QFont::DemiBold);
    const int width = QFontMetrics(font).horizontalAdvance(words) + scaled(18);
    const QRect pill(row.right() - width - scaled(8), row.top() + scaled(7), width, scaled(20));
    const bool fires = state == RowState::Fires;
    painter->setPen(Qt::NoPen);
    painter->setBrush(fires ? tokens.goodSoft : tokens.warnSoft);
    painter->drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    write(painter, option, pill, {12, QFont::DemiBold, fires ? tokens.good : tokens.warn}, words,
          Qt::AlignCenter);
    return pill.left();
  }
};

}  // namespace

void RuleListModel::take(std::shared_ptr<const Table> table) {
  table_ = std::move(table);
  searched_.clear();
  titles_.clear();
  for (const Row& row : table_->rows) {
    titles_.push_back(effectTitle(row, *table_));
    QStringList words = {text(row.id), titles_.back(), text(row.why), text(row.caution),
                         rowSentence(row, *table_)};
    words << text(table_->askAs(row)) << everydayNames(row, *table_);
    for (const int question : questionsRead(row, *table_))
      words << questionWords(question, *table_) << text(table_->catalogue->questions()[question].ask);
    for (const int source : table_->sourcesOf(row))
      words << text(table_->sources[source].cite) << gradeName(table_->sources[source].grade);
    searched_.push_back(plain(words.join('\n')));
  }
}

void RuleListModel::show(std::shared_ptr<const Table> table, const Assessment* assessment) {
  const bool isNew = table_ != table;
  assessment_ = assessment;
  if (isNew) take(std::move(table));
  if (isNew || filter_.firesOnly)
    rebuild();
  else if (!lines_.empty())
    emit dataChanged(index(0), index(rowCount() - 1));
}

void RuleListModel::setFilter(const Filter& filter) {
  filter_ = filter;
  words_ = plain(filter_.words).split(' ', Qt::SkipEmptyParts);
  rebuild();
}

// Where the row works: anywhere where that is up to an answer nobody gave yet.
RegionSet RuleListModel::reachOf(const Row& row) const {
  RegionSet reach = row.regions();
  for (const int question : table_->questionsOf(row)) {
    const bool isKnown = assessment_ && assessment_->facts().isKnown(question);
    reach |= isKnown ? assessment_->facts().regions(question) : table_->catalogue->regions().all();
  }
  return row.reachesBeside() ? table_->catalogue->regions().withBeside(reach) : reach;
}

bool RuleListModel::passes(int i) const {
  const Row& row = table_->rows[i];
  if (filter_.ownOnly && !row.isOwn) return false;
  if (filter_.firesOnly && assessment_ && assessment_->state(i) != RowState::Fires) return false;
  if (filter_.technique >= 0 && !((row.techniques() >> filter_.technique) & 1)) return false;
  if (filter_.region >= 0) {
    const RegionMap& map = table_->catalogue->regions();
    if ((reachOf(row) & map.named(map.bases()[filter_.region].id).value_or(RegionSet())).none()) return false;
  }
  return std::all_of(words_.begin(), words_.end(),
                     [&](const QString& word) { return searched_[i].contains(word); });
}

void RuleListModel::rebuild() {
  if (!table_) return;
  beginResetModel();
  lines_.clear();
  shown_ = 0;
  std::vector<std::vector<int>> groups(std::size(kGroups));
  for (const int i : table_->byId)
    if (passes(i)) groups[table_->rows[i].does.index()].push_back(i);
  for (const Effect effect : kGroups) {
    const auto& rows = groups[static_cast<std::size_t>(effect)];
    if (rows.empty()) continue;
    lines_.push_back({-1, QStringLiteral("%1 · %2").arg(groupWords(effect)).arg(rows.size())});
    for (const int row : rows) lines_.push_back({row, {}});
    shown_ += static_cast<int>(rows.size());
  }
  endResetModel();
}

QModelIndex RuleListModel::indexOf(int row) const {
  for (std::size_t i = 0; i < lines_.size(); ++i)
    if (row >= 0 && lines_[i].row == row) return index(static_cast<int>(i));
  return {};
}

int RuleListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

QVariant RuleListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Line& line = lines_[index.row()];
  if (role == IsHeadingRole) return line.row < 0;
  if (role == RowRole) return line.row;
  if (line.row < 0) return role == Qt::DisplayRole ? QVariant(line.heading) : QVariant();
  const Row& row = table_->rows[line.row];
  switch (role) {
    case Qt::DisplayRole: return titles_[line.row];
    case IdRole: return text(row.id);
    case SecondRole: return row.isOwn ? RuleList::tr("Yours · %1").arg(text(row.why)) : text(row.why);
    case StateRole:
      return assessment_ ? QVariant(static_cast<int>(assessment_->state(line.row))) : QVariant();
    case Qt::AccessibleTextRole: {
      QStringList parts = {text(row.id), titles_[line.row], text(row.why)};
      if (assessment_) parts << stateWords(assessment_->state(line.row));
      return parts.join(QStringLiteral(", "));
    }
    default: return {};
  }
}

Qt::ItemFlags RuleListModel::flags(const QModelIndex& index) const {
  if (!index.isValid() || lines_[index.row()].row < 0) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

RuleList::RuleList(QWidget* parent)
    : QWidget(parent),
      search_(new QLineEdit(this)),
      technique_(new QComboBox(this)),
      region_(new QComboBox(this)),
      fires_(new QPushButton(tr("Fires for this client"), this)),
      own_(new QPushButton(tr("Only my rows"), this)),
      count_(new UserText({}, this)),
      list_(new QListView(this)) {
  buildFilters();
  list_->setObjectName("rules.list");
  list_->setAccessibleName(tr("Rows of the rules table"));
  list_->setModel(&model_);
  list_->setItemDelegate(new RuleDelegate(list_));
  list_->setMouseTracking(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setLayoutMode(QListView::SinglePass);
  scrollByTouch(list_);
  static_cast<QVBoxLayout*>(layout())->addWidget(list_, 1);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& current) {
            if (current.isValid() && chosen() >= 0) emit rowChosen(chosen());
          });
}

void RuleList::buildFilters() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(8));
  search_->setObjectName("rules.search");
  search_->setAccessibleName(tr("Find rows"));
  search_->setPlaceholderText(tr("Find a row: id, word, technique, region, question"));
  search_->setClearButtonEnabled(true);
  search_->setMaxLength(200);
  search_->addAction(icon("search"), QLineEdit::LeadingPosition);
  column->addWidget(search_);
  technique_->setObjectName("rules.technique");
  technique_->setAccessibleName(tr("Only rows for this technique"));
  region_->setObjectName("rules.region");
  region_->setAccessibleName(tr("Only rows for this region"));
  auto* picks = new QHBoxLayout;
  picks->setSpacing(scaled(8));
  for (QComboBox* box : {technique_, region_}) {
    box->setMinimumContentsLength(8);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    picks->addWidget(box, 1);
    connect(box, &QComboBox::currentIndexChanged, this, &RuleList::refilter);
  }
  column->addLayout(picks);
  auto* chips = new QHBoxLayout;
  chips->setSpacing(scaled(8));
  fires_->setObjectName("rules.fires");
  own_->setObjectName("rules.own");
  for (QPushButton* chip : {fires_, own_}) {
    chip->setProperty("kind", "chip");
    chip->setCheckable(true);
    chips->addWidget(chip);
    connect(chip, &QPushButton::toggled, this, &RuleList::refilter);
  }
  count_->setObjectName("rules.count");
  count_->setRole("second");
  chips->addStretch();
  chips->addWidget(count_);
  column->addLayout(chips);
  connect(search_, &QLineEdit::textChanged, this, &RuleList::refilter);
}

void RuleList::fillFilters(const Table& table) {
  const QSignalBlocker quietTechnique(technique_), quietRegion(region_);
  technique_->clear();
  technique_->addItem(tr("Any technique"));
  for (const Technique& technique : table.techniques.all()) technique_->addItem(text(technique.name));
  region_->clear();
  region_->addItem(tr("Any region"));
  for (const RegionBase& base : table.catalogue->regions().bases()) region_->addItem(text(base.name));
}

void RuleList::show(std::shared_ptr<const Table> table, const Assessment* assessment) {
  const bool isNew = model_.table() != table.get();
  if (isNew) fillFilters(*table);
  change([&] { model_.show(std::move(table), assessment); });
  fires_->setVisible(assessment != nullptr);
  if (!assessment) fires_->setChecked(false);
  if (isNew) refilter();
}

void RuleList::refilter() {
  change([this] {
    model_.setFilter({search_->text(), technique_->currentIndex() - 1, region_->currentIndex() - 1,
                      fires_->isChecked(), own_->isChecked()});
  });
  // What is found is read from the top, unless the chosen row is among it.
  if (chosen() < 0)
    list_->scrollToTop();
  else
    list_->scrollTo(list_->currentIndex());
}

// What is chosen stays so as long as it is shown.
template <typename Change>
void RuleList::change(Change change) {
  const int row = chosen();
  const QSignalBlocker quiet(list_->selectionModel());
  change();
  if (const QModelIndex index = model_.indexOf(row); index.isValid()) list_->setCurrentIndex(index);
  count_->setText(counted(model_.shownRows(), tr("row"), tr("rows")));
  list_->viewport()->update();
}

void RuleList::choose(int row) {
  if (!model_.indexOf(row).isValid()) {
    search_->clear();
    technique_->setCurrentIndex(0);
    region_->setCurrentIndex(0);
    fires_->setChecked(false);
    own_->setChecked(false);
  }
  const QModelIndex index = model_.indexOf(row);
  if (!index.isValid()) return;
  list_->setCurrentIndex(index);
  list_->scrollTo(index);
  if (index.row() == 1) list_->scrollToTop();  // with its heading
}

int RuleList::chosen() const {
  const QModelIndex index = list_->currentIndex();
  return index.isValid() ? index.data(RuleListModel::RowRole).toInt() : -1;
}

void RuleList::focusSearch() {
  search_->setFocus(Qt::ShortcutFocusReason);
  search_->selectAll();
}

}  // namespace tableside::ui
