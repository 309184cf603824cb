/**
 * Which OAuth scopes each Apps Script method accepts, taken from the reference as the npm package gas-types-detailed
 * quotes it (a test derives the table again and compares). Google's error names the method that stands here: it is
 * `Session.getActiveUser` that wants `userinfo.email`, not `User.getEmail`.
 *
 * A class is listed when the workspace offers it, or when calling it would be a mistake worth naming (DriveApp, UrlFetchApp).
 */

const AUTH = 'https://www.googleapis.com/auth/';

/** The full address of a scope written shortly, for example `drive.file`. */
export function scopeUrl(short: string): string {
  return short.startsWith('https://') ? short : `${AUTH}${short}`;
}

export const CURRENT_SPREADSHEET = scopeUrl('spreadsheets.currentonly');

/** Scopes in short form separated by a space; any one of them is enough; '' needs none. */
interface ClassScopes {
  readonly all: string;
  /** Methods that differ: the scopes, then the methods' names. */
  readonly but?: readonly (readonly [scopes: string, methods: string])[];
}

const SHEETS = 'spreadsheets.currentonly spreadsheets';

/** Classes of the Spreadsheet service, of which every one stands for something in the open file or describes it. */
export const SPREADSHEET_CLASSES: Readonly<Record<string, ClassScopes>> = {
  SpreadsheetApp: {
    all: '',
    but: [
      [
        SHEETS,
        'getActive getActiveRange getActiveRangeList getActiveSheet getActiveSpreadsheet getCurrentCell getSelection setActiveRangeList setActiveSheet setCurrentCell',
      ],
      ['spreadsheets', 'create open openById openByUrl'],
      ['bigquery.readonly', 'enableAllDataSourcesExecution enableBigQueryExecution'],
    ],
  },
  Spreadsheet: {
    all: SHEETS,
    but: [
      [
        '',
        'createDeveloperMetadataFinder createTextFinder getActiveSheet getAs getBlob getId getNumSheets getRangeByName getSheetById getSheetByName getSheets',
      ],
      ['script.container.ui', 'show'],
    ],
  },
  Sheet: { all: SHEETS, but: [['', 'activate createDeveloperMetadataFinder createTextFinder newChart']] },
  Range: {
    all: SHEETS,
    but: [['', 'activate createDeveloperMetadataFinder createTextFinder getMergedRanges isPartOfMerge offset']],
  },
  RangeList: { all: SHEETS },
  Selection: { all: SHEETS },
  Banding: { all: SHEETS },
  BooleanCondition: { all: '' },
  GradientCondition: { all: '' },
  Color: { all: SHEETS },
  RgbColor: { all: '' },
  ColorBuilder: { all: SHEETS, but: [['', 'build setRgbColor setThemeColor']] },
  ConditionalFormatRule: { all: '' },
  ConditionalFormatRuleBuilder: { all: '' },
  ContainerInfo: { all: '' },
  DataValidation: { all: '' },
  DataValidationBuilder: { all: '' },
  DeveloperMetadata: { all: SHEETS },
  DeveloperMetadataFinder: { all: '', but: [[SHEETS, 'find']] },
  DeveloperMetadataLocation: { all: SHEETS },
  ChartOptions: { all: '' },
  EmbeddedChart: { all: '' },
  EmbeddedChartBuilder: { all: '' },
  EmbeddedBarChartBuilder: { all: '' },
  EmbeddedColumnChartBuilder: { all: '' },
  EmbeddedLineChartBuilder: { all: '' },
  EmbeddedPieChartBuilder: { all: '' },
  EmbeddedScatterChartBuilder: { all: '' },
  EmbeddedTableChartBuilder: { all: '' },
  Filter: { all: SHEETS },
  FilterCriteria: { all: '' },
  FilterCriteriaBuilder: { all: '' },
  Group: { all: SHEETS },
  NamedRange: { all: SHEETS },
  Protection: { all: SHEETS },
  RichTextValue: { all: '' },
  RichTextValueBuilder: { all: '' },
  TextFinder: { all: SHEETS },
  TextStyle: { all: '' },
  TextStyleBuilder: { all: '' },
};

/** What stands beside the spreadsheet: user interface, storage, session. */
export const SCRIPT_CLASSES: Readonly<Record<string, ClassScopes>> = {
  Ui: { all: '', but: [['script.container.ui', 'showModalDialog showModelessDialog showSidebar']] },
  Menu: { all: '' },
  PromptResponse: { all: '' },
  Blob: { all: '' },
  Logger: { all: '' },
  console: { all: '' },
  Session: { all: '', but: [['userinfo.email', 'getActiveUser getEffectiveUser']] },
  User: { all: '' },
  HtmlOutput: { all: '' },
  HtmlOutputMetaTag: { all: '' },
  HtmlService: { all: '' },
  HtmlTemplate: { all: '' },
  AuthorizationInfo: { all: '' },
  ScriptApp: { all: '', but: [['script.scriptapp', 'deleteTrigger getProjectTriggers getUserTriggers newTrigger']] },
  Properties: { all: '' },
  PropertiesService: { all: '' },
  Cache: { all: '' },
  CacheService: { all: '' },
  Lock: { all: '' },
  LockService: { all: '' },
  Utilities: { all: '' },
};

/** Services that the add-on must live without; each stays a global, as at Google, and every call meets the gate. */
export const UNOFFERED_CLASSES: Readonly<Record<string, ClassScopes>> = {
  Browser: { all: SHEETS },
  CalendarApp: {
    all: 'calendar calendar.readonly https://www.google.com/calendar/feeds',
    but: [
      [
        'calendar https://www.google.com/calendar/feeds',
        'createAllDayEvent createAllDayEventSeries createCalendar createEvent createEventFromDescription createEventSeries setColor setDescription setHidden setName setSelected setTimeZone subscribeToCalendar',
      ],
    ],
  },
  Charts: { all: '' },
  ContentService: { all: '' },
  DocumentApp: {
    all: 'documents',
    but: [
      ['documents.currentonly documents', 'getActiveDocument'],
      ['', 'getUi'],
    ],
  },
  DriveApp: {
    all: 'drive.readonly drive',
    but: [
      ['drive', 'createFile createFolder createShortcut createShortcutForTargetIdAndResourceKey enforceSingleParent'],
      ['', 'continueFileIterator continueFolderIterator'],
    ],
  },
  FormApp: {
    all: '',
    but: [
      ['forms', 'create openById openByUrl'],
      ['forms.currentonly forms', 'getActiveForm'],
    ],
  },
  GmailApp: { all: 'https://mail.google.com/' },
  GroupsApp: { all: 'groups' },
  Jdbc: {
    all: '',
    but: [
      ['sqlservice', 'getCloudSqlConnection'],
      ['script.external_request', 'getConnection'],
    ],
  },
  LanguageApp: { all: '' },
  MailApp: { all: 'script.send_mail' },
  Maps: { all: '' },
  SlidesApp: {
    all: 'presentations',
    but: [
      ['presentations.currentonly presentations', 'getActivePresentation'],
      ['', 'getUi newAffineTransformBuilder'],
    ],
  },
  UrlFetchApp: { all: 'script.external_request' },
  XmlService: { all: '' },
};

const EVERY_CLASS: Readonly<Record<string, ClassScopes>> = {
  ...SPREADSHEET_CLASSES,
  ...SCRIPT_CLASSES,
  ...UNOFFERED_CLASSES,
};

/**
 * @param method `Class.method`
 * @returns the scopes of which one is enough, as full addresses; empty when none is needed; undefined when the class is
 *   not in the table
 */
export function builtInScopes(method: string): readonly string[] | undefined {
  const [className = '', name = ''] = method.split('.');
  const scopes = EVERY_CLASS[className];
  if (scopes === undefined) return undefined;
  const exception = scopes.but?.find(([, methods]) => methods.split(' ').includes(name));
  const list = exception === undefined ? scopes.all : exception[0];
  return list === '' ? [] : list.split(' ').map(scopeUrl);
}
