/** The paragraph behind the "?" of each view of the results page. */
export const viewHelp = {
  learnings:
    'One bar for each essential learning: how many of our students stand at which level, by the rule that we chose. A learning under the reteach line is one to teach again to a whole class. Students without a result are counted beside the bar, never as zero.',
  students:
    'One row for each student, one column for each learning. Choose a cell to see why a level is what it is: which items, which attempts, which rule. Near the line means that a few points more could turn it. Tick students to begin an action plan with them. Before a projector is on, tick Projector on: names hide until you tap them.',
  items:
    'How many earned all points on each item. Choose one to see who chose what: the same wrong answer from many says what they think. Worth a look means that the item itself may be at fault. Whether you keep, mend or drop it is said in the tab Items.',
  tried:
    'Sections stand side by side with the strategy that each used, never ranked. Ask what was tried, not whose class it was. With small classes the counts come and go by chance.',
  growth:
    'Students with two results on a learning: who moved from which level to which. It says that something changed, not why; taking a test again raises scores by itself.',
  groups:
    'Groups of students by a column that your team added to the Roster, such as a program. Only for your own eyes. Columns about meals or income, disability, health and discipline need your district.',
  keep: 'Puts today’s figures of one assessment into the workbook as a tab that prints on one page, so that you can look at it next year.',
  copy: 'For people who may not see names. A figure about few students is hidden, and so is any other from which it could be worked out. Read the preview before you make it: it says what the copy will say.',
} as const;
