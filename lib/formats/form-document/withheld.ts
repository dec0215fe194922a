/** What stands on a form in the place of sanctions its reader gave no reason for: the cell says nothing of the person. */
export const sanctionsWithheld = "（处分情况登记事由后显示）";
