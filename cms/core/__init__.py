"""What all sections share; imports no section."""
