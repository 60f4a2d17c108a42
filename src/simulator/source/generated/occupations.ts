import type { AppRole } from '../source-user.ts';

/** A department and its job titles. */
export interface Department {
  readonly name: string;
  readonly jobTitles: readonly string[];
}

/** The departments of all generated companies. */
export const DEPARTMENTS: readonly Department[] = [
  { name: 'Accounting', jobTitles: ['Accountant', 'Senior Accountant', 'Payroll Clerk', 'Controller'] },
  { name: 'Customer Care', jobTitles: ['Agent', 'Team Lead', 'Responsable du service à la clientèle'] },
  { name: 'Human Resources', jobTitles: ['HR Generalist', 'Recruiter', 'Personalreferentin', 'Head of People'] },
  { name: 'Legal & Compliance', jobTitles: ['Counsel', 'Paralegal', 'Data Protection Officer'] },
  { name: 'Logistics', jobTitles: ['Dispatcher', 'Warehouse Manager', 'Kierowca', 'Supply Chain Planner'] },
  { name: 'Medical Records', jobTitles: ['Records Clerk', 'Nurse', 'Physician', 'Médecin-chef'] },
  { name: 'Research & Development', jobTitles: ['Engineer', 'Principal Engineer', 'Chercheuse', '研究員'] },
  { name: 'Sales', jobTitles: ['Account Executive', 'Vendedor', 'Regional Manager (North/East)', 'Inside Sales'] },
  { name: 'IT', jobTitles: ['Administrator', 'Service Desk Agent', 'Системный администратор', 'Architect'] },
  { name: 'Marketing', jobTitles: ['Designer', 'Copywriter', 'Brand "Evangelist"', 'Campaign Manager'] },
];

/** The companies of a tenant. */
export const COMPANIES: readonly string[] = [
  'Acme',
  'Acme Santé inc.',
  'Acme Versicherungen AG & Co. KG',
  'アクメ株式会社',
  'Acme "Express" Logistics',
];

/** The app role of most users. */
export const USER_ROLE: AppRole = {
  id: '8f1c6a52-3f0d-4d53-9b5b-0d6f6c5e7a01',
  value: 'User',
  displayName: 'User',
};

/** The app role of a few users. */
export const ADMINISTRATOR_ROLE: AppRole = {
  id: '8f1c6a52-3f0d-4d53-9b5b-0d6f6c5e7a02',
  value: 'Administrator',
  displayName: 'Administrator',
};
