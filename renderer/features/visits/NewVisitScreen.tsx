import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { openRegister } from './open-register.ts';

/** `/tamu/baru`: today's visitors with the reception dialog open; for the command palette and links. */
export default function NewVisitScreen() {
  const [, navigate] = useLocation();
  useEffect(() => {
    navigate('/tamu', { replace: true });
    openRegister();
  }, [navigate]);
  return null;
}
